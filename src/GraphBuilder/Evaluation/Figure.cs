namespace GraphBuilder.Evaluation;

/// <summary>What is measured, in the order in which it is told; docs/evaluation.md says what counts as right in each.</summary>
internal enum Figure : byte
{
    Entities,
    Typed,
    Methods,
    Concepts,
    Tasks,
    Datasets,
    Metrics,
    Proposed,
    EvaluatedOn,
    Linking,
    Relations,
    ResultValues,
    WholeResults,
    WholeResultsExactly,
    Links,
}

/// <summary>How figures are called.</summary>
internal static class FigureNames
{
    public const int Count = 15;

    private static readonly string[] Names =
    [
        "entities", "entities, typed", "Method", "Concept", "Task", "Dataset", "Metric", "proposed", "evaluated on", "linking (pairs)", "relations", "results (values)",
        "results (stated parts)", "results (exactly)", "links",
    ];

    public static string Of(Figure figure) => Names[(int)figure];
}
