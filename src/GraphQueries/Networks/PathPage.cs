using System.Collections.Immutable;
using System.Globalization;
using GraphConsole.Output;
using GraphQueries.Reports;
using GraphQueries.Reports.Gathering;
using GraphStore.Model;

namespace GraphQueries.Networks;

/// <summary>Ways between two things, told hop by hop with the sentence that supports each.</summary>
internal static class PathPage
{
    public static Card Of(SupportedPaths supported)
    {
        var (graph, paths) = supported;
        var (from, to) = (paths[0][0].From, paths[0][^1].To);
        var page = ImmutableArray.CreateBuilder<Block>();
        page.Add(new Title($"{from.DisplayName()} – {to.DisplayName()}", paths.Count == 1 ? "1 way" : string.Create(CultureInfo.InvariantCulture, $"{paths.Count} ways")));
        var rows = new List<ImmutableArray<Cell>>();
        for (int path = 0; path < paths.Count; path++)
        {
            page.Add(new Heading(
                string.Create(CultureInfo.InvariantCulture, $"way {path + 1}"),
                string.Create(CultureInfo.InvariantCulture, $"{paths[path].Length} {(paths[path].Length == 1 ? "step" : "steps")}")));
            var quotes = ImmutableArray.CreateBuilder<Quote>();
            for (int step = 0; step < paths[path].Length; step++)
            {
                var hop = paths[path][step];
                var (start, end) = (hop.Relationship.Start, hop.Relationship.End);
                var sentence = Sentence.Best(graph, hop.Relationship, start, end);
                quotes.Add(new Quote(
                    $"{start.DisplayName()} {Verbs.Of(hop.Relationship.Type, start.Label)} {end.DisplayName()}",
                    Aside(hop.Relationship, sentence),
                    sentence?.Text ?? ""));
                rows.Add([
                    (long)(path + 1), (long)(step + 1), hop.From.Id, hop.From.DisplayName(), hop.Relationship.Type, hop.Relationship.Start == hop.From ? "forwards" : "backwards", hop.To.Id,
                    hop.To.DisplayName(), hop.Relationship["confidence"] is { } confidence ? Cell.Measure(confidence.AsFloat(), 2) : "", sentence?.Text ?? "", sentence?.Evidence.ToString() ?? "",
                ]);
            }

            page.Add(new Quotes(quotes.ToImmutable()));
        }

        return new Card(new Page(page.ToImmutable()), [
            new Grid("path", ["path", "step", "from", "fromName", "relationship", "direction", "to", "toName", "confidence", "sentence", "evidence"], rows),
        ]);
    }

    private static string Aside(StoredRelationship relationship, Sentence? sentence)
    {
        string source = relationship["source"]?.AsString() == "lexicon" ? "from the lexicon" : sentence?.Paper.DisplayName() ?? "";
        return string.Join(", ", new[] { Certainty.Note(relationship), source }.Where(part => part.Length > 0));
    }
}
