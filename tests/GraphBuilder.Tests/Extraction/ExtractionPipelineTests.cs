using System.Collections.Concurrent;
using System.Globalization;
using GraphBuilder.Extraction;
using GraphBuilder.Reading;
using GraphBuilder.Tests.Support;

namespace GraphBuilder.Tests.Extraction;

public sealed class ExtractionPipelineTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 100)]
    [InlineData(2, 1)]
    [InlineData(3, 1000)]
    public void Run_AnyThreads_KeepsTheOrder(int threads, int count)
    {
        var papers = Papers(count).ToList();

        var extracted = ExtractionPipeline.Run(papers, Each(Extract), threads, CancellationToken.None).ToList();

        extracted.Select(paper => paper.Paper.Title).ShouldBe(papers.Select(paper => paper.Title));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Run_AnyThreads_WorkStaysOnTheSameOnes(int threads)
    {
        var seen = new ConcurrentDictionary<int, bool>();
        var extract = (Paper paper) =>
        {
            seen[Environment.CurrentManagedThreadId] = true;
            return Extract(paper);
        };

        ExtractionPipeline.Run(Papers(1000), Each(extract), threads, CancellationToken.None).Count().ShouldBe(1000);

        seen.Count.ShouldBeLessThanOrEqualTo(threads);
        if (threads > 1)
            seen.Keys.ShouldNotContain(Environment.CurrentManagedThreadId);
    }

    [Fact]
    public void Run_SlowConsumer_ReadsOnlyABoundedNumberAhead()
    {
        var read = 0;
        var source = Papers(10_000).Select(paper =>
        {
            read++;
            return paper;
        });

        using var extracted = ExtractionPipeline.Run(source, Each(Extract), threads: 2, CancellationToken.None).GetEnumerator();
        extracted.MoveNext().ShouldBeTrue();

        read.ShouldBeLessThan(200);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Run_ExtractorFails_TheFailureComesThrough(int threads)
    {
        var failing = (Paper paper) => paper.Title == "Paper 70" ? throw new InvalidOperationException("no") : Extract(paper);

        var error = Should.Throw<InvalidOperationException>(() => ExtractionPipeline.Run(Papers(200), Each(failing), threads, CancellationToken.None).Count());

        error.Message.ShouldBe("no");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Run_Cancelled_Stops(int threads)
    {
        using var cancel = new CancellationTokenSource();
        var seen = 0;

        Should.Throw<OperationCanceledException>(() =>
        {
            foreach (var _ in ExtractionPipeline.Run(Papers(10_000), Each(Extract), threads, cancel.Token))
            {
                if (++seen == 5)
                    cancel.Cancel();
            }
        });

        seen.ShouldBeLessThan(200);
    }

    private static IEnumerable<Paper> Papers(int count) =>
        Enumerable.Range(0, count).Select(number => new HandMade(string.Create(CultureInfo.InvariantCulture, $"Paper {number}")).Build().Paper);

    private static Func<Paper[], ExtractedPaper[]> Each(Func<Paper, ExtractedPaper> extract) => papers => Array.ConvertAll(papers, paper => extract(paper));

    private static ExtractedPaper Extract(Paper paper) => new(paper, new PaperExtraction([], [], [], []));
}
