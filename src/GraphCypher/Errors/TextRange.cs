namespace GraphCypher.Errors;

/// <summary>A stretch of a statement, in UTF-16 code units, the end exclusive.</summary>
internal readonly record struct TextRange(int Start, int End)
{
    public TextRange To(TextRange other) => new(Start, other.End);
}
