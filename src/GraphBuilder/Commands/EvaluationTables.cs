using System.Collections.Immutable;
using GraphBuilder.Evaluation;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphConsole.Output;

namespace GraphBuilder.Commands;

/// <summary>An evaluation as tables.</summary>
internal static class EvaluationTables
{
    private const int Decimals = 3;

    /// <param name="errors">How many of the most frequent errors of each kind are shown; none for 0.</param>
    public static IReadOnlyList<Grid> Of(EvaluationReport report, int errors)
    {
        var grids = new List<Grid> { Figures(report), Recall(report), Types(report.Types), Calibration(report.Calibration), Boundaries(report.Boundaries) };
        if (errors > 0)
        {
            grids.Add(Terms("missed", report.Missed, errors));
            grids.Add(Terms("spurious", report.Spurious, errors));
            grids.Add(new Grid("boundary errors", ["annotated", "found", "how", "papers"],
                [.. report.Boundaries.Take(errors).Select(static error => ImmutableArray.Create<Cell>(error.Gold, error.System, NameOf(error.Kind, error.IsOther), error.Times))]));
        }

        return grids;
    }

    private static Grid Figures(EvaluationReport report)
    {
        var rows = new List<ImmutableArray<Cell>>();
        foreach (var row in report.Figures)
            rows.Add(Row(FigureNames.Of(row.Figure), row));
        rows.Add(Row($"worst type ({FigureNames.Of(report.WorstType.Figure)})", report.WorstType));
        return new Grid("figures", ["figure", "P", "R", "F1", "low", "high", "right", "found", "annotated"], rows);
    }

    private static ImmutableArray<Cell> Row(string name, FigureRow row) =>
    [
        name, Share(row.Tally.Precision), Share(row.Tally.Recall), Share(row.Tally.F1), Share(row.Low), Share(row.High), row.Tally.Right, row.Tally.System, row.Tally.Gold,
    ];

    private static Grid Recall(EvaluationReport report) => new("recall of proposed", ["found", "share", "count", "annotated"],
    [
        ["as proposed", Share(report[Figure.Proposed].Tally.Recall), report[Figure.Proposed].Tally.Right, report.ProposedAnyRole.Gold],
        ["in any role", Share(report.ProposedAnyRole.Recall), report.ProposedAnyRole.Right, report.ProposedAnyRole.Gold],
    ]);

    private static Grid Types(TypeConfusion types)
    {
        var rows = new List<ImmutableArray<Cell>>();
        for (var gold = 0; gold <= TypeConfusion.Types; gold++)
        {
            var row = ImmutableArray.CreateBuilder<Cell>();
            row.Add(gold == TypeConfusion.Types ? "spurious" : ExtractionNames.Of((TermType)gold));
            for (var found = 0; found <= TypeConfusion.Types; found++)
                row.Add(gold == TypeConfusion.Types && found == TypeConfusion.Types ? "" : (Cell)types[gold, found]);
            rows.Add(row.DrainToImmutable());
        }

        return new Grid("types", ["annotated", .. ExtractionNames.Types, "missed"], rows);
    }

    private static Grid Calibration(ImmutableArray<CalibrationBin> bins) => new("calibration", ["confidence", "entities", "mean", "right", "typed right"],
    [
        .. bins.Select(static bin => ImmutableArray.Create<Cell>(
            FormattableString.Invariant($"{bin.From:0.0}-{bin.From + 0.1:0.0}"), bin.Entities, Share(bin.Mean), Share((double)bin.Right / bin.Entities), Share((double)bin.Typed / bin.Entities))),
    ]);

    private static Grid Boundaries(ImmutableArray<BoundaryCount> boundaries) => new("boundaries", ["found instead", "entities"],
    [
        .. boundaries.GroupBy(static error => (error.Kind, error.IsOther)).OrderBy(static group => group.Key.Kind).ThenBy(static group => group.Key.IsOther)
            .Select(static group => ImmutableArray.Create<Cell>(NameOf(group.Key.Kind, group.Key.IsOther), group.Sum(static error => error.Times))),
    ]);

    private static Grid Terms(string title, ImmutableArray<TermError> terms, int most) => new(title, ["term", "type", "papers"],
        [.. terms.Take(most).Select(static term => ImmutableArray.Create<Cell>(term.Name, ExtractionNames.Of(term.Type), term.Times))]);

    private static string NameOf(BoundaryKind kind, bool isOther)
    {
        var name = kind switch
        {
            BoundaryKind.Longer => "longer",
            BoundaryKind.Shorter => "shorter",
            _ => "across",
        };
        return isOther ? name + ", another entity" : name;
    }

    private static Cell Share(double share) => Cell.Measure(share, Decimals);
}
