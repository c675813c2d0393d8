namespace GraphConsole;

/// <summary>What Ctrl-C means: the end of the verb, unless somebody catches it, as a prompt does whose statement is to stop alone.</summary>
public sealed class Interrupts
{
    private readonly Lock gate = new();
    private Action? caught;

    /// <summary>Has Ctrl-C do something else until the answer is disposed; the last one to catch has it.</summary>
    /// <param name="interrupt">Called on another thread.</param>
    public IDisposable Catch(Action interrupt)
    {
        lock (gate)
        {
            var before = caught;
            caught = interrupt;
            return new Release(this, before);
        }
    }

    /// <summary>Ctrl-C was pressed.</summary>
    /// <returns>Whether somebody caught it.</returns>
    public bool Raise()
    {
        Action? interrupt;
        lock (gate)
            interrupt = caught;
        interrupt?.Invoke();
        return interrupt is not null;
    }

    private sealed class Release(Interrupts interrupts, Action? before) : IDisposable
    {
        public void Dispose()
        {
            lock (interrupts.gate)
                interrupts.caught = before;
        }
    }
}
