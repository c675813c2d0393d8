using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Training;

/// <summary>A paper whose roles, relations and results are known, to learn from.</summary>
/// <param name="Entities">As annotated, or as recognised and then matched with the annotation; no two share an id.</param>
/// <param name="Roles">Of each entity; <see cref="Role.Mentioned"/> for one that is not annotated.</param>
/// <param name="Relations">Between entities by their numbers.</param>
/// <param name="Results">By the numbers of entities, -1 for a part that is not stated or not among them.</param>
/// <param name="Counted">Whether <see cref="Sentences.KnownNames"/> counts this paper.</param>
internal sealed record AnnotatedPaper(
    PaperText Text,
    ImmutableArray<PaperEntity> Entities,
    ImmutableArray<Role> Roles,
    ImmutableArray<(int Source, RelationType Type, int Target)> Relations,
    ImmutableArray<AnnotatedResult> Results,
    bool Counted);

/// <param name="Value">As written, blanks and backslashes aside.</param>
internal readonly record struct AnnotatedResult(int Method, int Dataset, int Metric, string Value)
{
    /// <summary>Whether a value of the text is this one.</summary>
    public bool Is(ReadOnlySpan<char> written) => string.Equals(Bare(Value), Bare(written), StringComparison.Ordinal);

    private static string Bare(ReadOnlySpan<char> value)
    {
        Span<char> bare = stackalloc char[Math.Min(value.Length, 256)];
        int length = 0;
        foreach (char c in value)
        {
            if (length < bare.Length && c != '\\' && !char.IsWhiteSpace(c))
                bare[length++] = c;
        }

        return bare[..length].ToString();
    }
}
