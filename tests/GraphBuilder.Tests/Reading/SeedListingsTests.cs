using GraphBuilder.Reading;

namespace GraphBuilder.Tests.Reading;

/// <summary>The listings that the project is about: in the project with the abstracts retold, beside it (where it is developed) as they are.</summary>
public class SeedListingsTests
{
    private const int Records = 896;
    private const int Papers = 822;

    [Fact]
    public void Open_SeedsOfTheProject_CountsRecordsAndPapers() => Counts(Path.Combine(ProjectFolder.Root, "seeds"));

    [SkippableFact]
    public void Open_SeedsBesideTheProject_CountsRecordsAndPapers()
    {
        var folder = Path.Combine(ProjectFolder.Root, "..", "shared", "seeds");
        Skip.IfNot(Directory.Exists(folder), "../shared/seeds is not here");
        Counts(folder);
    }

    private static void Counts(string folder)
    {
        var log = new DiagnosticLog();
        using var corpus = new CorpusReader(new ReadingOptions()).Open([folder], log, CancellationToken.None);
        log.Diagnostics.ShouldBeEmpty();
        corpus.RecordCount.ShouldBe(Records);
        corpus.PaperCount.ShouldBe(Papers);
        corpus.Documents.Length.ShouldBe(5);
        var papers = corpus.Papers(CancellationToken.None).ToList();
        papers.Count.ShouldBe(Papers);
        papers.Select(paper => paper.Id).ShouldBeUnique();
        papers.Sum(paper => paper.Listings.Length).ShouldBe(Records);
    }
}
