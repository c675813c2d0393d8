using GraphBuilder.Reading;
using GraphBuilder.Text;

namespace GraphBuilder.Extraction;

/// <summary>Extracts papers on several threads, in the order they come, with a bounded number of them in flight.</summary>
internal static class ExtractionPipeline
{
    /// <summary>Large enough that the stages of extraction find their tables in the caches, small enough to keep little in flight. A paper has two texts.</summary>
    internal const int PapersInBatch = FormNumbers.RememberedTexts / 2;

    /// <summary>The papers extracted, in input order, as they are asked for.</summary>
    /// <param name="papers">Read by the thread that asks.</param>
    /// <param name="extract">Extracts some papers in a row. Pure; called from <paramref name="threads"/> threads.</param>
    /// <param name="threads">At least 1; never changes the result.</param>
    /// <param name="cancel">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<ExtractedPaper> Run(
        IEnumerable<Paper> papers, Func<Paper[], ExtractedPaper[]> extract, int threads, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return threads == 1 ? Alone(papers, extract, cancel) : Together(papers, extract, threads, cancel);
    }

    private static IEnumerable<ExtractedPaper> Alone(IEnumerable<Paper> papers, Func<Paper[], ExtractedPaper[]> extract, CancellationToken cancel)
    {
        foreach (var batch in papers.Chunk(PapersInBatch))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var extracted in extract(batch))
                yield return extracted;
        }
    }

    private static IEnumerable<ExtractedPaper> Together(
        IEnumerable<Paper> papers, Func<Paper[], ExtractedPaper[]> extract, int threads, CancellationToken cancel)
    {
        using var own = new OwnThreads(threads);
        var workers = new TaskFactory(cancel, TaskCreationOptions.DenyChildAttach, TaskContinuationOptions.None, own);
        var inFlight = new Queue<Task<ExtractedPaper[]>>();
        try
        {
            foreach (var batch in papers.Chunk(PapersInBatch))
            {
                cancel.ThrowIfCancellationRequested();
                inFlight.Enqueue(workers.StartNew(() => extract(batch)));
                if (inFlight.Count <= 2 * threads)
                    continue;
                foreach (var extracted in inFlight.Dequeue().GetAwaiter().GetResult())
                    yield return extracted;
            }

            while (inFlight.TryDequeue(out var batch))
            {
                foreach (var extracted in batch.GetAwaiter().GetResult())
                    yield return extracted;
            }
        }
        finally
        {
            // Whoever stops asking leaves no work running behind.
            try
            {
                Task.WaitAll([.. inFlight], CancellationToken.None);
            }
            catch (AggregateException)
            {
                // The first failure is already on its way to the caller.
            }
        }
    }
}
