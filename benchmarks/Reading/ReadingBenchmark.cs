using BenchmarkDotNet.Attributes;
using GraphBuilder.Reading;

namespace Benchmarks.Reading;

/// <summary>The five listings of the seeds: records as a stream, and papers with duplicates joined, which takes both passes.</summary>
[MemoryDiagnoser]
public class ReadingBenchmark
{
    private const int Records = 896;
    private const int Papers = 822;

    private readonly CorpusReader reader = new(new ReadingOptions());
    private readonly string[] inputs = [Seeds.Folder];

    [Benchmark]
    public int ReadRecords()
    {
        var count = reader.Records(inputs, new DiagnosticLog(), CancellationToken.None).Count();
        return count == Records ? count : throw new InvalidOperationException($"{count} records, not {Records}.");
    }

    [Benchmark]
    public int JoinPapers()
    {
        using var corpus = reader.Open(inputs, new DiagnosticLog(), CancellationToken.None);
        var count = corpus.Papers(CancellationToken.None).Count();
        return count == Papers ? count : throw new InvalidOperationException($"{count} papers, not {Papers}.");
    }
}
