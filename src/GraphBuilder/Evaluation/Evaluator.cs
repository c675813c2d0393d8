using System.Collections.Immutable;
using GraphBuilder.Annotations;
using GraphBuilder.Annotations.Matching;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Evaluation;

/// <summary>Compares extracted papers with annotated ones: the figures of the scorer that comes with the annotations, with intervals, and where errors come from.</summary>
internal static class Evaluator
{
    /// <param name="gold">The annotated papers.</param>
    /// <param name="system">Extracted papers, joined by their titles; of several with one title the first counts, those without annotation do not.</param>
    public static EvaluationReport Evaluate(IReadOnlyList<GoldPaper> gold, IEnumerable<ExtractedPaper> system, CancellationToken cancel)
    {
        var byTitle = new Dictionary<string, ExtractedPaper>(StringComparer.Ordinal);
        foreach (var paper in system)
            byTitle.TryAdd(GoldFold.TitleKey(paper.Paper.Title), paper);
        var papers = new List<PaperComparison>(gold.Count);
        foreach (var paper in gold)
        {
            cancel.ThrowIfCancellationRequested();
            papers.Add(new PaperComparison(paper, byTitle.GetValueOrDefault(GoldFold.TitleKey(paper.Title))));
        }

        return new EvaluationReport(
            papers.Count,
            papers.Count(static paper => paper.IsMissing),
            Figures(papers, cancel),
            ProposedAnyRole(papers),
            Calibration.Of(papers),
            new TypeConfusion(papers),
            Boundaries(papers),
            Missed(papers),
            Spurious(papers));
    }

    private static ImmutableArray<FigureRow> Figures(List<PaperComparison> papers, CancellationToken cancel)
    {
        var tallies = papers.ConvertAll(PaperTallies.Of);
        var linking = new LinkingPairs(papers);
        var once = new int[papers.Count];
        Array.Fill(once, 1);
        var whole = Sum(once);
        var intervals = Bootstrap.Intervals(papers.Count, FigureNames.Count, times =>
        {
            cancel.ThrowIfCancellationRequested();
            return Array.ConvertAll(Sum(times), static tally => tally.F1);
        });
        return [.. whole.Select((tally, figure) => new FigureRow((Figure)figure, tally, intervals[figure].Low, intervals[figure].High))];

        Tally[] Sum(int[] times)
        {
            var sums = new Tally[FigureNames.Count];
            for (var paper = 0; paper < times.Length; paper++)
            {
                if (times[paper] == 0)
                    continue;
                for (var figure = 0; figure < sums.Length; figure++)
                    sums[figure] += tallies[paper][figure] * times[paper];
            }

            sums[(int)Figure.Linking] = linking.Count(times);
            return sums;
        }
    }

    private static Tally ProposedAnyRole(List<PaperComparison> papers)
    {
        var found = new Tally();
        foreach (var paper in papers)
        {
            for (var at = 0; at < paper.FoundOf.Length; at++)
            {
                if (paper.Gold.Entities[at].Role == Role.Proposed)
                    found += new Tally(paper.FoundOf[at] < 0 ? 0 : 1, paper.FoundOf[at] < 0 ? 0 : 1, 1);
            }
        }

        return found;
    }

    private static ImmutableArray<TermError> Missed(List<PaperComparison> papers) => Counted(papers.SelectMany(static paper =>
        paper.Gold.Entities.Where((_, at) => paper.FoundOf[at] < 0).Select(static entity => (entity.Name, entity.Type))));

    private static ImmutableArray<TermError> Spurious(List<PaperComparison> papers) => Counted(papers.SelectMany(static paper =>
        paper.Found.Entities.Where((_, at) => paper.GoldOf[at] < 0).Select(static entity => (entity.Name, entity.Type))));

    private static ImmutableArray<TermError> Counted(IEnumerable<(string Name, TermType Type)> terms) =>
    [
        .. terms.CountBy(static term => term)
            .Select(static term => new TermError(term.Key.Name, term.Key.Type, term.Value))
            .OrderByDescending(static error => error.Times).ThenBy(static error => error.Name, StringComparer.Ordinal).ThenBy(static error => error.Type),
    ];

    private static ImmutableArray<BoundaryCount> Boundaries(List<PaperComparison> papers) =>
    [
        .. papers.SelectMany(BoundaryErrors.In).CountBy(static error => error)
            .Select(static error => new BoundaryCount(error.Key.Kind, error.Key.Gold, error.Key.System, error.Key.IsOther, error.Value))
            .OrderByDescending(static error => error.Times).ThenBy(static error => error.Gold, StringComparer.Ordinal).ThenBy(static error => error.System, StringComparer.Ordinal)
            .ThenBy(static error => error.IsOther),
    ];
}
