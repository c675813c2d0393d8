using GraphBuilder.Annotations;
using GraphBuilder.Annotations.Matching;
using GraphBuilder.Extraction;
using GraphBuilder.Tests.Reading;
using GraphStore.Folder;
using GraphStore.Model;
using Support;

namespace GraphBuilder.Tests.Acceptance;

/// <summary>What annotated papers propose stands in the graph of the listings that have these papers.</summary>
public sealed class ProposedNamesTests : IDisposable
{
    /// <summary>In alphabetical order, this many apart.</summary>
    private const int Step = 7;

    /// <summary>The share of the names that have to be found.</summary>
    private const double Least = 0.8;

    private readonly Commands.InputFolder output = new();

    public void Dispose() => output.Dispose();

    [SkippableFact]
    public async Task Build_SeedsBesideTheProject_HasWhatTheirPapersPropose()
    {
        var shared = Path.Combine(ProjectFolder.Root, "..", "shared");
        var (seeds, gold) = (Path.Combine(shared, "seeds"), Path.Combine(shared, "gold"));
        Skip.IfNot(Directory.Exists(seeds) && Directory.Exists(gold), "../shared/seeds and ../shared/gold are not here");
        var run = await ProgramRun.Of(terminal => Program.Run(["build", seeds, "-o", output["graph"], "--quiet"], terminal));
        run.ExitCode.ShouldBe(0, run.Error);
        using var folder = GraphFolder.Open(output["graph"]);
        var graph = folder.Load();

        var papers = graph.NodesWith("Paper").ToDictionary(static paper => GoldFold.TitleKey(paper["title"]!.Value.AsString()), StringComparer.Ordinal);
        var proposals = GoldReader.Read(Path.Combine(gold, "dev.jsonl"), Path.Combine(gold, "papers.jsonl"))
            .SelectMany(static paper => paper.Entities.Where(static entity => entity.Role == Role.Proposed).Select(entity => (paper.Title, Entity: entity)))
            .OrderBy(static proposal => proposal.Entity.Name, StringComparer.Ordinal).ThenBy(static proposal => proposal.Title, StringComparer.Ordinal)
            .Where(static (_, at) => at % Step == 0)
            .ToList();
        var lost = proposals.Where(proposal => !Mentions(papers[GoldFold.TitleKey(proposal.Title)], proposal.Entity)).Select(static proposal => proposal.Entity.Name).ToList();

        proposals.Count.ShouldBeGreaterThan(50);
        (1 - (lost.Count / (double)proposals.Count)).ShouldBeGreaterThanOrEqualTo(Least, $"not found of {proposals.Count}: {string.Join(", ", lost)}");
    }

    /// <summary>Whether the paper mentions a term, in any role, by the annotated name or one of its spellings.</summary>
    private static bool Mentions(StoredNode paper, GoldEntity entity)
    {
        var wanted = entity.Surfaces.Append(entity.Name).Select(GoldFold.Fold).ToHashSet(StringComparer.Ordinal);
        return paper.Outgoing("MENTIONS").Select(static mention => mention.End).Any(term =>
            wanted.Contains(GoldFold.Fold(term["name"]!.Value.AsString())) || (term["aliases"]?.AsStringList() ?? []).Any(alias => wanted.Contains(GoldFold.Fold(alias))));
    }
}
