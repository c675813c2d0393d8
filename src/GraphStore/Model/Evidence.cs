using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GraphStore.Model;

/// <summary>A place in a paper that states something, written <c>paper:uniformer#abstract:120-148</c>.</summary>
/// <param name="Paper">The paper's id.</param>
/// <param name="Field">The paper's property that holds the text: <c>title</c> or <c>abstract</c>.</param>
/// <param name="Start">In UTF-16 code units.</param>
/// <param name="End">In UTF-16 code units, exclusive, after <paramref name="Start"/>.</param>
public readonly record struct Evidence(string Paper, string Field, int Start, int End)
{
    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Evidence evidence)
    {
        evidence = default;
        if (text is null)
            return false;
        int hash = text.LastIndexOf('#');
        int colon = text.LastIndexOf(':');
        int dash = text.LastIndexOf('-');
        if (hash <= 0 || colon < hash || dash < colon)
            return false;
        string field = text[(hash + 1)..colon];
        if (field is not ("title" or "abstract")
            || !int.TryParse(text.AsSpan(colon + 1, dash - colon - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            || !int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int end)
            || end <= start)
            return false;
        evidence = new(text[..hash], field, start, end);
        return true;
    }

    /// <summary>The stretch of the field's text that this names; empty when the text is too short for it.</summary>
    public ReadOnlySpan<char> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return End <= text.Length ? text.AsSpan(Start, End - Start) : [];
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Paper}#{Field}:{Start}-{End}");
}
