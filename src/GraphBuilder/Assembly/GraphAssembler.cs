using GraphBuilder.Analysis;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Reading;
using GraphStore.Model;

namespace GraphBuilder.Assembly;

/// <summary>Makes the graph from extracted papers and resolved entities: every table of the schema, and what analysis adds unless it is told not to.</summary>
internal static class GraphAssembler
{
    /// <summary>The graph. Its rows are made as they are asked for, so the papers must stay readable until it is written.</summary>
    /// <param name="papersById">By ascending id; gone through when the table of papers is.</param>
    /// <param name="facts">What was gathered from the same papers.</param>
    /// <param name="lexicon">Knows what is a kind of what.</param>
    /// <param name="documents">The files that list the papers.</param>
    public static GraphContents Assemble(
        IEnumerable<ExtractedPaper> papersById,
        CorpusFacts facts,
        TermLexicon lexicon,
        IReadOnlyList<CorpusDocument> documents,
        BuildRecord build,
        AssemblyOptions options,
        CancellationToken cancel)
    {
        var statistics = TermStatistics.Of(facts);
        var nearest = new NearestPapers(facts, statistics);
        var nearestPairs = nearest.Pairs(options.Threads, cancel);
        var together = ConceptRelationships.Together(facts, statistics, options.MinPapers);
        var pairs = options.Analyse ? together.ToArray() : null;
        var stated = new TermRelationships(facts);
        var results = new ResultTables(facts);
        var web = new WebPlaces(facts);
        var listed = new DocumentTables(facts, documents);

        IReadOnlyList<NodeTable> nodes =
        [
            new("Paper", NodeTables.Papers(papersById)),
            .. Enum.GetValues<TermType>().Select(type => new NodeTable(ExtractionNames.Of(type), NodeTables.Terms(facts, statistics, type))),
            new("Result", results.Nodes()),
            new("Repository", web.Repositories()),
            new("WebPage", web.Pages()),
            new("Host", web.Hosts()),
            new("Document", listed.Nodes()),
        ];
        IReadOnlyList<RelationshipTable> relationships =
        [
            new("MENTIONS", PaperRelationships.Mentions(facts, statistics)),
            new("PROPOSES", PaperRelationships.InRole(facts, Role.Proposed, "PROPOSES")),
            new("ADDRESSES", PaperRelationships.InRole(facts, Role.Addressed, "ADDRESSES")),
            new("USES", PaperRelationships.InRole(facts, Role.Used, "USES")),

            // A paper's id is smaller than any term's: what starts at papers comes first.
            new("EVALUATED_ON", PaperRelationships.InRole(facts, Role.EvaluatedOn, "EVALUATED_ON").Concat(stated.Plain(RelationType.EvaluatedOn, "EVALUATED_ON"))),
            new("COMPARED_WITH", PaperRelationships.InRole(facts, Role.Compared, "COMPARED_WITH").Concat(stated.Plain(RelationType.ComparedWith, "COMPARED_WITH"))),
            new("IS_A", stated.WithSource(RelationType.IsA, "IS_A", KnownHierarchy.Of(facts, statistics, lexicon))),
            new("PART_OF", stated.WithSource(RelationType.PartOf, "PART_OF")),
            new("EXTENDS", stated.WithSource(RelationType.Extends, "EXTENDS")),
            new("USED_FOR", stated.WithSource(RelationType.UsedFor, "USED_FOR")),
            new("REPORTS", results.Reports()),
            new("RESULT_OF", results.To("RESULT_OF", result => result.Method)),
            new("ON_DATASET", results.To("ON_DATASET", result => result.Dataset)),
            new("IN_METRIC", results.To("IN_METRIC", result => result.Metric)),
            new("CO_OCCURS_WITH", ConceptRelationships.CoOccursWith(facts, pairs ?? together)),
            new("SHARES_CONCEPTS", ConceptRelationships.SharesConcepts(facts, nearest, nearestPairs)),
            new("HAS_CODE", web.Linked(LinkKind.Repository, "HAS_CODE")),
            new("HAS_PAGE", web.Linked(LinkKind.Page, "HAS_PAGE")),
            new("HOSTED_ON", web.HostedOn()),
            new("LISTED_IN", listed.ListedIn()),
        ];
        var graph = new GraphContents(nodes, relationships, build);
        return pairs is null
            ? graph
            : GraphAnalysis.Add(graph, AnalysisFacts.Of(facts, statistics, pairs, nearest, nearestPairs), options.Threads, cancel).Graph;
    }
}
