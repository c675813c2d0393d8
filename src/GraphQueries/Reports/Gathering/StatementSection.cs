using System.Collections.Immutable;
using GraphQueries.Reports.Model;
using GraphStore.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>What texts and the lexicon say of a term and another.</summary>
internal static class StatementSection
{
    private static readonly ImmutableArray<Kind> Kinds =
    [
        new("broader", "Broader terms", ["IS_A"], Outgoing: true),
        new("narrower", "Narrower terms", ["IS_A"], Outgoing: false),
        new("partOf", "Part of", ["PART_OF"], Outgoing: true),
        new("parts", "Parts of it", ["PART_OF"], Outgoing: false),
        new("buildsOn", "Builds on", ["EXTENDS"], Outgoing: true),
        new("builtUponBy", "Built upon by", ["EXTENDS"], Outgoing: false),
        new("comparedWith", "Compared with", ["COMPARED_WITH"], Outgoing: null),
        new("usedFor", "Used for", ["USED_FOR"], Outgoing: true),
        new("solvedWith", "What is used for it", ["USED_FOR"], Outgoing: false),
        new("evaluatedOn", "Evaluated on", ["EVALUATED_ON"], Outgoing: true),
        new("evaluates", "What is evaluated on it", ["EVALUATED_ON"], Outgoing: false),
    ];

    /// <summary>The statements about a term, in groups; groups without any are left out.</summary>
    public static async Task<ImmutableArray<RelationGroup>> Of(GraphReader graph, SentenceBook book, string term, CancellationToken cancel)
    {
        var from = await graph.StatedFrom.Of(term, cancel);
        var to = await graph.StatedTo.Of(term, cancel);
        await graph.Load(from.Select(row => row.End).Concat(to.Select(row => row.Start)), cancel);
        var groups = ImmutableArray.CreateBuilder<RelationGroup>();
        foreach (var kind in Kinds)
        {
            var rows = kind.Of(from, to)
                .OrderByDescending(row => row.Row.Text("source") != "lexicon")
                .ThenByDescending(row => Papers(row.Row))
                .ThenByDescending(row => row.Row.Measure("confidence"))
                .ThenBy(row => row.Other, StringComparer.Ordinal)
                .ThenBy(row => row.Row.Type, StringComparer.Ordinal)
                .ToList();
            if (rows.Count == 0)
                continue;
            var shown = rows.Take(Most.Statements).ToList();
            var sentences = await book.Enter([.. shown.Select(row => new SentenceRequest(row.Row.Places(), [term, row.Other]))], cancel);
            groups.Add(new(kind.Key, kind.Title, rows.Count(row => row.Row.Text("source") == "lexicon" || row.Row.Measure("confidence") >= Trust.Likely), new([.. shown.Select((row, i) => Statement(graph, row.Row, row.Other, row.IsOutgoing, sentences[i]))], rows.Count)));
        }

        return groups.ToImmutable();
    }

    /// <summary>How many papers say so: those that the row counts, or those of its places.</summary>
    public static int Papers(GraphRelationship row) => row.Places().Select(place => place.Paper).Distinct(StringComparer.Ordinal).Count();

    /// <summary><c>lexicon</c> or <c>text</c>.</summary>
    public static string Source(GraphRelationship row) => row.Text("source") == "lexicon" ? "lexicon" : "text";

    private static Statement Statement(GraphReader graph, GraphRelationship row, string other, bool isOutgoing, int? sentence) =>
        new(graph.Name(other), row.Type, isOutgoing, Papers(row), row.Places().Count(), row.Measure("confidence"), Source(row), sentence);

    /// <param name="Outgoing">Whether the subject is the start; null when either end will do.</param>
    private sealed record Kind(string Key, string Title, ImmutableArray<string> Types, bool? Outgoing)
    {
        public IEnumerable<(string Other, GraphRelationship Row, bool IsOutgoing)> Of(ImmutableArray<GraphRelationship> from, ImmutableArray<GraphRelationship> to)
        {
            var outgoing = from.Where(row => Outgoing != false && Types.Contains(row.Type)).Select(row => (row.End, row, true));
            var incoming = to.Where(row => Outgoing != true && Types.Contains(row.Type) && row.Start.IsTerm()).Select(row => (row.Start, row, false));
            return outgoing.Concat(incoming);
        }
    }
}
