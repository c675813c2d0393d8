namespace GraphBuilder.Reading.BibTeX;

/// <summary>An entry of a bibliography.</summary>
/// <param name="Type">In lower case: <c>article</c>.</param>
/// <param name="Key">What it is cited by.</param>
/// <param name="Line">The line on which it starts, from 1.</param>
internal sealed record BibTeXEntry(string Type, string Key, long Line, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The value of a field (its name in lower case), markup as written; null without the field.</summary>
    public string? this[string field] => Fields.GetValueOrDefault(field);
}
