namespace GraphBuilder.Lexicon;

/// <summary>What kind of thing a term names; the second label of its node.</summary>
public enum TermType : byte
{
    Concept,
    Method,
    Task,
    Dataset,
    Metric,
}
