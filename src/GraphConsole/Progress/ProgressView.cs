using GraphConsole.Output;

namespace GraphConsole.Progress;

/// <summary>Shows how a long run gets on: bars where a person looks, plain lines elsewhere, nothing when quiet.</summary>
public sealed class ProgressView(Terminal terminal, TalkOptions talk, TimeProvider time)
{
    /// <summary>Runs work that reports its steps from one thread at a time.</summary>
    public async Task<T> Show<T>(Func<IProgress<StepProgress>, Task<T>> work)
    {
        if (talk.Quiet)
            return await work(Nothing.Instance);
        if (terminal.ErrorIsScreen)
            return await ProgressBars.Show(terminal, work);

        var lines = new ProgressLines(terminal, time);
        var result = await work(lines);
        lines.End();
        return result;
    }

    private sealed class Nothing : IProgress<StepProgress>
    {
        public static readonly Nothing Instance = new();

        public void Report(StepProgress value)
        {
            // Asked to be quiet.
        }
    }
}
