namespace GraphAlgorithms;

/// <summary>What a kernel may use while it runs; never changes a bit of its answer.</summary>
/// <param name="Threads">How many threads; 0 counts as 1. Kernels that are sequential by nature use one.</param>
/// <param name="Cancel">Looked at every few milliseconds; a kernel that is told to stop throws <see cref="OperationCanceledException"/>.</param>
public readonly record struct ComputeOptions(int Threads = 1, CancellationToken Cancel = default)
{
    /// <summary>At least 1.</summary>
    internal int Workers => Math.Max(1, Threads);
}
