using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Json;

/// <summary>A report for programs, as <c>docs/report.schema.json</c> has it: everything that the pages show, names whole.</summary>
internal static class ReportJson
{
    internal static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n", Encoder = Encoder() };

    public static byte[] Write(Report report)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Options))
            Write(new JsonRows(json), report);
        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    private static void Write(JsonRows json, Report report) => json.Object(() =>
    {
        json.Number("format", Report.FormatVersion);
        json.Text("kind", report.IsPaper ? "paper" : "term");
        json.Object("graph", () =>
        {
            json.Number("papers", report.Corpus.Papers);
            json.Truth("analysed", report.Corpus.IsAnalysed);
        });
        json.Number("hops", report.Hops);
        json.Object("subject", () => Subject(json, report.Subject));
        json.Text("summary", report.Summary);
        json.Object("neighbourhood", () => Neighbourhood(json, report.Neighbourhood));
        json.Object("relations", () =>
        {
            foreach (var group in report.Relations)
                json.Listing(group.Key, group.Statements, statement => ReportJsonRows.Statement(json, statement));
        });
        json.Listing("coOccurrences", report.CoOccurrences, row => ReportJsonRows.CoOccurrence(json, row));
        json.Array("terms", report.Terms, group =>
        {
            json.Text("role", group.Verb);
            json.Listing("terms", group.Terms, term => ReportJsonRows.Term(json, term));
        });
        json.Listing("said", report.Said, said => ReportJsonRows.Said(json, said));
        json.Listing("results", report.Results, result => ReportJsonRows.Result(json, result));
        json.Array("comparisons", report.Comparisons, comparison =>
        {
            json.Named("dataset", comparison.Dataset);
            json.Named("metric", comparison.Metric);
            json.Text("unit", comparison.Unit);
            json.Text("better", comparison.Better);
            json.Array("results", comparison.Results, result => ReportJsonRows.Result(json, result));
        });
        json.Object("papers", () =>
        {
            json.Text("groupedBy", report.Papers.By);
            json.Number("all", report.Papers.All);
            json.Array("groups", report.Papers.Groups, group =>
            {
                json.Text("name", group.Name);
                json.Array("papers", group.Papers, line => ReportJsonRows.Paper(json, line));
            });
        });
        json.Array("links", report.Links, host =>
        {
            json.Text("host", host.Host);
            json.Array("links", host.Links, link => ReportJsonRows.Link(json, link));
        });
        json.Array("paths", report.Paths, path =>
        {
            json.Named("target", path.Target);
            json.Array("steps", path.Steps, step => ReportJsonRows.Said(json, step));
        });
        json.Array("gaps", report.Gaps, gap => ReportJsonRows.Gap(json, gap));
        json.Object("doubts", () => ReportJsonRows.Doubts(json, report.Doubts));
        json.Array("sentences", report.Sentences, quote => ReportJsonRows.Quote(json, quote));
    });

    private static void Subject(JsonRows json, Subject subject)
    {
        json.Name(subject.Thing);
        json.Texts("aliases", subject.Aliases);
        json.Array("namesakes", subject.Namesakes, json.Name);
        json.Text("definition", subject.Definition);
        json.Number("confidence", subject.Confidence);
        if (subject.Standing is { } standing)
        {
            json.Object("standing", () =>
            {
                json.Number("degree", standing.Degree);
                json.Number("pageRank", standing.PageRank);
                json.Number("rank", standing.Rank);
                json.Number("among", standing.Among);
                json.Number("betweenness", standing.Betweenness);
                json.Text("community", standing.Community);
            });
        }

        if (subject.Publication is { } publication)
        {
            json.Object("publication", () =>
            {
                json.Number("year", publication.Year);
                json.Texts("authors", publication.Authors);
                json.Texts("categories", publication.Categories);
                json.Text("arxivId", publication.ArxivId);
                json.Text("doi", publication.Doi);
                json.Object("abstract", () => json.Marked(publication.Abstract));
                json.Texts("listedIn", publication.ListedIn);
            });
        }

        json.Array("firstPapers", subject.First, line => ReportJsonRows.Paper(json, line));
        json.Array("centralPapers", subject.Central, line => ReportJsonRows.Paper(json, line));
    }

    private static void Neighbourhood(JsonRows json, Neighbourhood neighbourhood)
    {
        json.Number("left", neighbourhood.Left);
        json.Array("nodes", neighbourhood.Nodes, node =>
        {
            json.Name(node.Thing);
            json.Number("hop", node.Hop);
            json.Number("weight", node.Weight);
        });
        json.Array("edges", neighbourhood.Edges, tie =>
        {
            json.Text("from", tie.From);
            json.Text("to", tie.To);
            json.Text("relation", tie.Relation);
            json.Number("confidence", tie.Confidence);
        });
    }

    /// <summary>Escapes what HTML would read as markup, and what turns the direction of a text.</summary>
    private static JavaScriptEncoder Encoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters('\u200E', '\u200F', '\u061C', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069');
        return JavaScriptEncoder.Create(settings);
    }
}
