using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Reading;
using GraphStore.Model;

namespace GraphBuilder.Assembly;

/// <summary>The nodes of papers and terms.</summary>
internal static class NodeTables
{
    public static IEnumerable<GraphNode> Papers(IEnumerable<ExtractedPaper> papersById) =>
        papersById.Select(extracted => new GraphNode(extracted.Paper.Id, ["Paper"], Properties(extracted.Paper)));

    public static IEnumerable<GraphNode> Terms(CorpusFacts facts, TermStatistics statistics, TermType type)
    {
        var label = ExtractionNames.Of(type);
        for (var term = 0; term < facts.Terms.Length; term++)
        {
            if (facts.Terms[term].Type == type && statistics.Papers(term) > 0)
                yield return new GraphNode(facts.Terms[term].Id, [GraphSchema.Term, label], Properties(facts, statistics, term));
        }
    }

    private static ImmutableArray<Property> Properties(Paper paper)
    {
        var properties = ImmutableArray.CreateBuilder<Property>();
        properties.Add(new("title", paper.Title));
        properties.Add(new("abstract", paper.Abstract));
        if (paper.Year is { } year)
            properties.Add(new("year", (long)year));
        if (!paper.Authors.IsEmpty)
            properties.Add(new("authors", Elements(paper.Authors)));
        if (!paper.Categories.IsEmpty)
            properties.Add(new("categories", Elements(paper.Categories)));
        if (paper.ArxivId is { } arxivId)
            properties.Add(new("arxivId", arxivId));
        if (paper.Doi is { } doi)
            properties.Add(new("doi", doi));
        properties.Add(new("records", (long)paper.Listings.Distinct().Count()));
        return properties.ToImmutable();
    }

    // What separates the elements of a list in the store cannot stand in one.
    private static ImmutableArray<string> Elements(ImmutableArray<string> texts) =>
        [.. texts.Select(text => text.Replace(';', ',')).Where(text => text.Length > 0)];

    private static ImmutableArray<Property> Properties(CorpusFacts facts, TermStatistics statistics, int term)
    {
        var entity = facts.Terms[term];
        var properties = ImmutableArray.CreateBuilder<Property>();
        properties.Add(new("name", entity.Name));
        if (!entity.Aliases.IsEmpty)
            properties.Add(new("aliases", entity.Aliases));
        properties.Add(new("papers", (long)statistics.Papers(term)));
        if (entity.Entry?.Definition is { } definition)
            properties.Add(new("definition", definition));
        properties.Add(new("confidence", statistics.Confidence(term)));
        return properties.ToImmutable();
    }
}
