using System.Runtime.ExceptionServices;

namespace GraphAlgorithms.Computing;

/// <summary>
/// Shares numbered parts of a work among threads. The parts are cut by the data alone and each writes what no other part writes, or is added up in the order of its number:
/// so the answer is the same to the last bit for any number of threads.
/// </summary>
internal static class WorkShare
{
    private const int NodesOfChunk = 1 << 14;

    /// <summary>Does every part once, in any order.</summary>
    public static void Each(int parts, ComputeOptions compute, Action<int> part) =>
        Each(parts, compute, static () => 0, (number, _) => part(number));

    /// <summary>Does every part once, in any order, with room to work in that a thread keeps from one part to the next.</summary>
    /// <param name="room">Makes the room of a thread.</param>
    /// <param name="part">Given the part's number and the room.</param>
    public static void Each<TRoom>(int parts, ComputeOptions compute, Func<TRoom> room, Action<int, TRoom> part)
    {
        int workers = Math.Min(compute.Workers, parts);
        if (workers <= 1)
        {
            var only = room();
            for (int number = 0; number < parts; number++)
            {
                compute.Cancel.ThrowIfCancellationRequested();
                part(number, only);
            }

            return;
        }

        int next = -1;
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = compute.Cancel };
        try
        {
            Parallel.For(0, workers, options, _ =>
            {
                var own = room();
                for (int number; (number = Interlocked.Increment(ref next)) < parts;)
                {
                    compute.Cancel.ThrowIfCancellationRequested();
                    part(number, own);
                }
            });
        }
        catch (AggregateException failures)
        {
            // What goes wrong is thrown as one thread alone would throw it.
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }

    /// <summary>Cuts <c>0 .. count</c> into chunks of one size and does each.</summary>
    /// <param name="body">Given the first of a chunk and what comes after its last.</param>
    public static void Range(int count, ComputeOptions compute, Action<int, int> body) =>
        Each((count + NodesOfChunk - 1) / NodesOfChunk, compute, number => body(number * NodesOfChunk, Math.Min(count, (number + 1) * NodesOfChunk)));

    /// <summary>The sum over chunks of one size, added up in their order.</summary>
    /// <param name="part">The sum from the first of a chunk up to what comes after its last.</param>
    public static double Sum(int count, ComputeOptions compute, Func<int, int, double> part)
    {
        double[] sums = new double[(count + NodesOfChunk - 1) / NodesOfChunk];
        Each(sums.Length, compute, number => sums[number] = part(number * NodesOfChunk, Math.Min(count, (number + 1) * NodesOfChunk)));
        double sum = 0;
        foreach (double one in sums)
            sum += one;
        return sum;
    }
}
