using System.Collections.Immutable;
using System.Globalization;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>The subject in a sentence or two.</summary>
internal static class Summary
{
    private const int MostTold = 3;

    /// <summary>What is told first.</summary>
    private static readonly ImmutableArray<(string Key, string Words)> Told =
    [
        ("buildsOn", "It builds on"),
        ("builtUponBy", "It is built upon by"),
        ("evaluates", "On it are evaluated"),
        ("solvedWith", "Used for it are"),
        ("usedFor", "It is used for"),
        ("evaluatedOn", "It is evaluated on"),
        ("comparedWith", "It is compared with"),
    ];

    public static string OfTerm(Subject subject, Corpus corpus, ImmutableArray<RelationGroup> relations, PaperGroups papers)
    {
        string counted = papers.All switch
        {
            0 => "No paper of this graph mentions it.",
            1 => string.Create(CultureInfo.InvariantCulture, $"One paper of {corpus.Papers:#,0} mentions it, so there is little to say, and nothing to compare it with."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{papers.All:#,0} of {corpus.Papers:#,0} papers mention it."),
        };
        var said = Told.Select(told => Relation(relations, told.Key, told.Words)).Where(part => part.Length > 0).Take(MostTold);
        return string.Join(' ', said.Prepend(counted));
    }

    public static string OfPaper(Subject subject, ImmutableArray<RoleGroup> terms, Listing<ReportedResult> results)
    {
        var parts = terms.Where(group => group.Verb != RoleInPaper.All[^1].Verb)
            .Select(group => $"{group.Verb} {Names([.. group.Terms.Shown.Select(term => term.Term.Name)], group.Terms.All)}")
            .ToList();
        string does = parts.Count == 0 ? "" : $"It {string.Join("; ", parts)}.";
        string reports = results.All == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" It reports {results.All:#,0} number{(results.All == 1 ? "" : "s")}.");
        return (does + reports).Trim();
    }

    private static string Relation(ImmutableArray<RelationGroup> relations, string key, string words) =>
        relations.FirstOrDefault(group => group.Key == key) is { Likely: > 0 } group
            ? $"{words} {Names([.. group.Statements.Shown.Where(IsLikely).Select(statement => statement.Other.Name).Distinct(StringComparer.Ordinal)], group.Likely)}."
            : "";

    private static bool IsLikely(Statement statement) => statement.Source == "lexicon" || statement.Confidence >= Trust.Likely;

    private static string Names(ImmutableArray<string> names, int all)
    {
        const int most = 3;
        var shown = names.Take(most).ToList();
        int left = all - shown.Count;
        if (left > 0)
            return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", shown)} and {left:#,0} more");
        return shown.Count == 1 ? shown[0] : $"{string.Join(", ", shown.SkipLast(1))} and {shown[^1]}";
    }
}
