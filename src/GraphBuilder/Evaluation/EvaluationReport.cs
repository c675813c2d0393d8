using System.Collections.Immutable;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Evaluation;

/// <param name="Low">Of the F1 figures of resampled papers, 2.5 % are lower.</param>
/// <param name="High">2.5 % are higher.</param>
internal sealed record FigureRow(Figure Figure, Tally Tally, double Low, double High);

/// <summary>A term that is missed or spurious in papers.</summary>
/// <param name="Times">In how many papers.</param>
internal sealed record TermError(string Name, TermType Type, int Times);

/// <summary>A boundary error that papers have in common.</summary>
internal sealed record BoundaryCount(BoundaryKind Kind, string Gold, string System, bool IsOther, int Times);

/// <summary>How well papers were extracted.</summary>
/// <param name="Papers">How many are annotated.</param>
/// <param name="Missing">How many of them are not among those that were extracted.</param>
/// <param name="ProposedAnyRole">How many of the annotated proposals are found, whatever their role.</param>
/// <param name="Missed">Annotated and not found, the most frequent first; so are the next two.</param>
/// <param name="Spurious">Found and not annotated.</param>
internal sealed record EvaluationReport(
    int Papers,
    int Missing,
    ImmutableArray<FigureRow> Figures,
    Tally ProposedAnyRole,
    ImmutableArray<CalibrationBin> Calibration,
    TypeConfusion Types,
    ImmutableArray<BoundaryCount> Boundaries,
    ImmutableArray<TermError> Missed,
    ImmutableArray<TermError> Spurious)
{
    /// <summary>The type that is told worst.</summary>
    public FigureRow WorstType => Figures.Where(static row => row.Figure is >= Figure.Methods and <= Figure.Metrics).MinBy(static row => row.Tally.F1)!;

    public FigureRow this[Figure figure] => Figures[(int)figure];
}
