using System.Collections.Immutable;
using GraphBuilder.Annotations;
using GraphBuilder.Evaluation;
using GraphBuilder.Extraction;
using GraphBuilder.Resolution;
using GraphBuilder.Tests.Support;

namespace GraphBuilder.Tests.Evaluation;

public class PooledPapersTests
{
    [Fact]
    public void Lines_PapersExtractedApart_AreResolvedTogether()
    {
        var papers = RandomCorpus.Of(seed: 4, papers: 50);
        ImmutableArray<GoldPaper> gold = [.. papers.Select(static paper => new GoldPaper(paper.Paper.Id, paper.Paper.Title, paper.Paper.Abstract, [], [], [], []))];
        var resolved = Resolver.Resolve(papers, SmallLexicon.Empty);

        var bytes = PooledPapers.Lines(gold, papers.ConvertAll(static paper => paper.Extraction), SmallLexicon.Empty);

        var lines = SystemLines.Read(bytes, "lines");
        lines.Select(static line => line.Paper.Title).ShouldBe(papers.Select(static paper => paper.Paper.Title));
        for (var at = 0; at < lines.Count; at++)
            lines[at].Extraction.Entities.Select(static entity => $"{entity.Id} {entity.Type}").ShouldBe(resolved.Apply(papers[at]).Extraction.Entities.Select(static entity => $"{entity.Id} {entity.Type}"));
        PooledPapers.Lines(gold, papers.ConvertAll(static paper => paper.Extraction), SmallLexicon.Empty).ShouldBe(bytes);
    }

    [Fact]
    public void Lines_FewerExtractionsThanPapers_Throws() =>
        Should.Throw<ArgumentException>(() => PooledPapers.Lines([new GoldPaper("1", "T", "A", [], [], [], [])], [], SmallLexicon.Empty));
}
