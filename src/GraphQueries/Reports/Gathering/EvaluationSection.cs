using System.Collections.Immutable;
using GraphQueries.Reports.Model;
using GraphStore.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>Reported numbers, each with the sentence behind it.</summary>
internal static class EvaluationSection
{
    /// <summary>The results that name a term, and what is comparable among them and with others.</summary>
    public static async Task<(Listing<ReportedResult> Results, ImmutableArray<Comparison> Comparisons)> OfTerm(
        GraphReader graph, SentenceBook book, string term, CancellationToken cancel)
    {
        var ids = (await graph.ResultsOf.Of(term, cancel)).Select(row => row.Start).Distinct(StringComparer.Ordinal).ToList();
        return await Of(graph, book, ids, cancel);
    }

    /// <summary>The results that a paper reports, and what others report in the same metrics on the same datasets.</summary>
    public static async Task<(Listing<ReportedResult> Results, ImmutableArray<Comparison> Comparisons)> OfPaper(
        GraphReader graph, SentenceBook book, string paper, CancellationToken cancel)
    {
        var ids = (await graph.Reported.Of(paper, cancel)).Select(row => row.End).Distinct(StringComparer.Ordinal).ToList();
        return await Of(graph, book, ids, cancel);
    }

    private static async Task<(Listing<ReportedResult> Results, ImmutableArray<Comparison> Comparisons)> Of(
        GraphReader graph, SentenceBook book, IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var all = (await Read(graph, ids, cancel))
            .OrderBy(result => result.IsRelative)
            .ThenByDescending(result => (result.Dataset is null ? 0 : 1) + (result.Metric is null ? 0 : 1) + (result.Method is null ? 0 : 1))
            .ThenBy(result => result.Dataset?.Id, StringComparer.Ordinal)
            .ThenBy(result => result.Metric?.Id, StringComparer.Ordinal)
            .ThenByDescending(result => result.Number ?? double.NegativeInfinity)
            .ThenBy(result => result.Id, StringComparer.Ordinal)
            .ToList();
        var shown = await WithSentences(graph, book, [.. all.Take(Most.Results)], cancel);
        return (new(shown, all.Count), await Compared(graph, book, all, cancel));
    }

    /// <summary>Where at least two methods report a level in one metric and unit on one dataset.</summary>
    private static async Task<ImmutableArray<Comparison>> Compared(GraphReader graph, SentenceBook book, IReadOnlyList<ReportedResult> own, CancellationToken cancel)
    {
        var pairs = own.Where(IsComparable).Select(Measured).ToHashSet();
        var datasets = pairs.Select(pair => pair.Dataset).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        await graph.ResultsOf.Load(datasets, cancel);
        var others = await Read(graph, [.. datasets.SelectMany(dataset => graph.ResultsOf[dataset]).Select(row => row.Start).Distinct(StringComparer.Ordinal)], cancel);
        var found = others.Where(result => IsComparable(result) && pairs.Contains(Measured(result)))
            .GroupBy(Measured)
            .Select(group => (group.Key, Better: MetricDirection.Better(group.First().Metric!.Name), Results: group.ToList()))
            .Select(group => (group.Key, group.Better, Results: BestOfEach(group.Results, group.Better)))
            .Where(group => group.Results.Count > 1)
            .OrderByDescending(group => group.Results.Count)
            .ThenBy(group => group.Key.Dataset, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Metric, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Unit, StringComparer.Ordinal)
            .Take(Most.Comparisons);
        var comparisons = ImmutableArray.CreateBuilder<Comparison>();
        foreach (var (key, better, results) in found)
        {
            var bars = await WithSentences(graph, book, results, cancel);
            comparisons.Add(new(bars[0].Dataset!, bars[0].Metric!, key.Unit.Length == 0 ? null : key.Unit, better, bars));
        }

        return comparisons.ToImmutable();
    }

    /// <summary>Each method's best number, the best first; the greatest where the metric does not say which is better.</summary>
    private static List<ReportedResult> BestOfEach(IEnumerable<ReportedResult> results, string? better)
    {
        double sign = better == MetricDirection.Lower ? 1 : -1;
        return
        [
            .. results.GroupBy(result => result.Method!.Id, StringComparer.Ordinal)
                .Select(method => method.OrderBy(result => sign * result.Number).ThenBy(result => result.Id, StringComparer.Ordinal).First())
                .OrderBy(result => sign * result.Number)
                .ThenBy(result => result.Id, StringComparer.Ordinal)
                .Take(Most.Bars),
        ];
    }

    private static bool IsComparable(ReportedResult result) =>
        result is { IsRelative: false, Direction: null, Number: >= 0, Method: not null, Dataset: not null, Metric: not null };

    private static (string Dataset, string Metric, string Unit) Measured(ReportedResult result) => (result.Dataset!.Id, result.Metric!.Id, result.Unit ?? "");

    private static async Task<ImmutableArray<ReportedResult>> WithSentences(
        GraphReader graph, SentenceBook book, IReadOnlyList<ReportedResult> results, CancellationToken cancel)
    {
        var sentences = await book.Enter(
            [.. results.Select(result => new SentenceRequest(
                graph.Reports[result.Id].SelectMany(row => row.Places()),
                [.. new[] { result.Method, result.Dataset, result.Metric }.Where(term => term is not null).Select(term => term!.Id)]))], cancel);
        return [.. results.Select((result, i) => result with { Sentence = sentences[i] })];
    }

    private static async Task<List<ReportedResult>> Read(GraphReader graph, IReadOnlyList<string> ids, CancellationToken cancel)
    {
        await graph.ResultParts.Load(ids, cancel);
        await graph.Reports.Load(ids, cancel);
        await graph.Load(ids.Concat(ids.SelectMany(id => graph.ResultParts[id]).Select(row => row.End)).Concat(ids.SelectMany(id => graph.Reports[id]).Select(row => row.Start)), cancel);
        return [.. ids.Select(id => Result(graph, id))];
    }

    private static ReportedResult Result(GraphReader graph, string id)
    {
        var node = graph.Node(id)!;
        return new(
            id, node.Text("value"), node.Measure("number"), node.TextOrNull("unit"), node.Truth("relative"), node.TextOrNull("direction"),
            Part("RESULT_OF"), Part("ON_DATASET"), Part("IN_METRIC"),
            graph.Reports[id].Select(row => graph.Name(row.Start)).FirstOrDefault(), Sentence: null);

        Named? Part(string type) => graph.ResultParts[id].Where(row => row.Type == type).Select(row => graph.Name(row.End)).FirstOrDefault();
    }
}
