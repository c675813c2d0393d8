using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Json;

/// <summary>The members of each kind of row.</summary>
internal static class ReportJsonRows
{
    private const string Sentence = "sentence";

    public static void Statement(JsonRows json, Statement statement)
    {
        json.Named("term", statement.Other);
        json.Text("relation", statement.Relation);
        json.Text("direction", statement.IsOutgoing ? "out" : "in");
        json.Number("papers", statement.Papers);
        json.Number("places", statement.Places);
        Ground(json, statement.Confidence, statement.Source, statement.Sentence);
    }

    public static void Said(JsonRows json, Said said)
    {
        json.Named("from", said.From);
        json.Text("relation", said.Relation);
        json.Named("to", said.To);
        Ground(json, said.Confidence, said.Source, said.Sentence);
    }

    public static void CoOccurrence(JsonRows json, CoOccurrence row)
    {
        json.Named("term", row.Other);
        json.Number("papers", row.Together);
        json.Number("expected", row.Expected);
        json.Number("logLikelihood", row.LogLikelihood);
        json.Number("npmi", row.Npmi);
        json.Number(Sentence, row.Sentence);
    }

    public static void Term(JsonRows json, TermInPaper term)
    {
        json.Named("term", term.Term);
        json.Number("count", term.Count);
        json.Number("confidence", term.Confidence);
        json.Number(Sentence, term.Sentence);
    }

    public static void Result(JsonRows json, ReportedResult result)
    {
        json.Text("id", result.Id);
        json.Text("value", result.Value);
        json.Number("number", result.Number);
        json.Text("unit", result.Unit);
        json.Truth("relative", result.IsRelative);
        json.Text("direction", result.Direction);
        json.Named("method", result.Method);
        json.Named("dataset", result.Dataset);
        json.Named("metric", result.Metric);
        json.Named("paper", result.Paper);
        json.Number(Sentence, result.Sentence);
    }

    public static void Paper(JsonRows json, PaperLine line)
    {
        Publication(json, line.Paper, line.Year, line.Address);
        json.Text("role", line.Role);
        json.Number("score", line.Score);
        json.Number(Sentence, line.Sentence);
    }

    public static void Link(JsonRows json, Link link)
    {
        json.Text("url", link.Address);
        json.Text("kind", link.Kind);
        json.Named("paper", link.Paper);
        json.Number(Sentence, link.Sentence);
    }

    public static void Gap(JsonRows json, Gap gap)
    {
        json.Named("term", gap.Other);
        json.Number("shared", gap.Shared);
        json.Number("score", gap.Score);
        json.Array("through", gap.Through, bridge =>
        {
            json.Named("term", bridge.Term);
            json.Number("withSubject", bridge.WithSubject);
            json.Number("withOther", bridge.WithOther);
        });
    }

    public static void Doubts(JsonRows json, Doubts doubts)
    {
        json.Number("statements", doubts.Statements);
        json.Number("singlePlace", doubts.SinglePlace);
        json.Array("weakest", doubts.Weakest, doubt =>
        {
            json.Text("what", doubt.What);
            json.Text("why", doubt.Why);
            json.Number("confidence", doubt.Confidence);
            json.Number(Sentence, doubt.Sentence);
        });
    }

    public static void Quote(JsonRows json, Quote quote)
    {
        json.Number("number", quote.Number);
        Publication(json, quote.Paper, quote.Year, quote.Address);
        json.Text("field", quote.Field);
        json.Number("start", quote.Start);
        json.Text("place", quote.Place);
        json.Marked(quote.Text);
    }

    /// <summary>What a statement rests on.</summary>
    private static void Ground(JsonRows json, double confidence, string source, int? sentence)
    {
        json.Number("confidence", confidence);
        json.Text("source", source);
        json.Number(Sentence, sentence);
    }

    private static void Publication(JsonRows json, Named paper, long? year, string? address)
    {
        json.Named("paper", paper);
        json.Number("year", year);
        json.Text("address", address);
    }
}
