namespace GraphBuilder.Interpretation.Results;

/// <summary>What an entity is to a value.</summary>
internal enum Slot : byte
{
    None,
    Method,
    Dataset,
    Metric,
}
