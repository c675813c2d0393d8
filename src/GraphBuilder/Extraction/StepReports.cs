using GraphConsole.Progress;

namespace GraphBuilder.Extraction;

/// <summary>Tells how far the steps of the main line have come, and hears Ctrl-C, every few hundred things.</summary>
internal sealed class StepReports(IProgress<StepProgress>? progress, CancellationToken cancel)
{
    private const int Every = 256;

    /// <summary>The things of a step, counted as they pass.</summary>
    /// <param name="step">What the step is called: <c>extracting</c>.</param>
    /// <param name="unit">What is counted, in the plural.</param>
    /// <param name="total">How many there will be; null when nobody knows.</param>
    public IEnumerable<T> Count<T>(IEnumerable<T> things, string step, string unit, long? total)
    {
        var counter = new Counter(this, step, unit, total);
        Tell(step, unit, 0, total);
        foreach (var thing in counter.Count(things))
            yield return thing;
        counter.Tell();
    }

    /// <summary>Counts a step whose things come in several lists.</summary>
    public Counter CountLists(string step, string unit) => new(this, step, unit, total: null);

    private void Tell(string step, string unit, long done, long? total) => progress?.Report(new StepProgress(step, done, total, unit));

    /// <summary>A count that goes on from list to list.</summary>
    internal sealed class Counter(StepReports reports, string step, string unit, long? total)
    {
        private long done;

        public IEnumerable<T> Count<T>(IEnumerable<T> things)
        {
            foreach (var thing in things)
            {
                yield return thing;
                if (++done % Every != 0)
                    continue;
                reports.ThrowIfCancelled();
                Tell();
            }
        }

        public void Tell() => reports.Tell(step, unit, done, total);
    }

    private void ThrowIfCancelled() => cancel.ThrowIfCancellationRequested();
}
