using System.Buffers;
using System.Text;
using GraphBuilder.Text;
using GraphStore.Unicode;

namespace GraphBuilder.Reading.Duplicates;

/// <summary>What titles are compared by: their letters and digits, without case, accents, punctuation, white space and LaTeX.</summary>
internal static class TitleKey
{
    /// <summary>The key; equal for titles that name one paper. Two papers may share it: their abstracts tell them apart.</summary>
    public static string Of(string title)
    {
        var text = title.AsSpan().ContainsAny('\\', '$') ? WithoutLatex(title) : title;
        text = UnicodeCompatibility.Normalize(text);
        var key = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Append(key, rune);

        // A title of signs alone is its own key.
        return key.Length > 0 ? key.ToString() : title;
    }

    private static void Append(StringBuilder key, Rune rune)
    {
        if (!Rune.IsLetterOrDigit(rune))
            return;
        var lower = Rune.ToLowerInvariant(rune);
        if (lower.IsAscii)
        {
            key.Append((char)lower.Value);
            return;
        }

        var basic = lower.IsBmp ? LatinLetters.Of((char)lower.Value) : [];
        if (basic.IsEmpty)
            key.Append(lower.ToString());
        else
            key.Append(basic);
    }

    private static string WithoutLatex(string title)
    {
        var buffer = ArrayPool<char>.Shared.Rent(title.Length);
        var length = LatexText.Write(title, buffer);
        var text = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }
}
