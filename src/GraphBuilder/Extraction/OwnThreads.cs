using System.Collections.Concurrent;

namespace GraphBuilder.Extraction;

/// <summary>
/// Runs tasks on so many threads of its own, in the order they are given. What a thread remembers of words serves it to the end, which it would not if the work went from one
/// thread of a pool to the next. <see cref="Dispose"/> waits for what was given.
/// </summary>
internal sealed class OwnThreads : TaskScheduler, IDisposable
{
    private readonly BlockingCollection<Task> waiting = [];
    private readonly Thread[] threads;

    /// <param name="count">At least 1.</param>
    public OwnThreads(int count)
    {
        threads = new Thread[count];
        for (var at = 0; at < count; at++)
        {
            threads[at] = new Thread(Work) { IsBackground = true };
            threads[at].Start();
        }
    }

    public override int MaximumConcurrencyLevel => threads.Length;

    public void Dispose()
    {
        waiting.CompleteAdding();
        foreach (var thread in threads)
            thread.Join();
        waiting.Dispose();
    }

    protected override void QueueTask(Task task) => waiting.Add(task);

    /// <summary>Never by the thread that waits for it.</summary>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => waiting.ToArray();

    private void Work()
    {
        foreach (var task in waiting.GetConsumingEnumerable())
            TryExecuteTask(task);
    }
}
