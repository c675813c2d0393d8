using System.Buffers;
using System.Collections.Immutable;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Recognition.Phrases;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition;

/// <summary>Gives entities their names: the lexicon's, a proper name as written, else the spelled-out lower-case singular.</summary>
internal static class EntityNaming
{
    private const string QuotationMarks = "\"“”`";

    private static readonly SearchValues<char> LatexMarks = SearchValues.Create("\\${}");
    private static readonly SearchValues<char> Marks = SearchValues.Create(QuotationMarks + ")\\${}");

    public static PaperEntity Name(PaperText text, EntityCandidate candidate, TermType type)
    {
        var mentions = ImmutableArray.CreateBuilder<TextSpan>(candidate.Places.Count);
        foreach (var place in candidate.Places)
            mentions.Add(place.Span);
        var confidence = 1 / (1 + Math.Exp(-candidate.LogOdds));
        return new PaperEntity(NameOf(text, candidate, type), type, Math.Round(confidence, 4), mentions.MoveToImmutable())
        {
            IsDoubtful = candidate.IsDoubtful,
            Texts = candidate.Texts,
            TextsWrittenOut = candidate.TextsWrittenOut,
            Owned = candidate.Owned,
        };
    }

    private static string NameOf(PaperText text, EntityCandidate candidate, TermType type)
    {
        if (candidate.Entry is { } entry)
            return entry.Name;

        var named = type is TermType.Method or TermType.Dataset;
        Place? best = null;
        foreach (var place in candidate.Places)
        {
            if (best is null || Rank(text, place, named).CompareTo(Rank(text, best, named)) > 0)
                best = place;
        }

        var surface = Plain(text.Slice(best!.Span));
        return named || IsName(surface) ? surface : Common(surface);
    }

    /// <summary>Names: the abbreviation or coined form before its expansion. General terms: the expansion, and written small rather than as in a title.</summary>
    private static (int Kind, int Case, int Earliness) Rank(PaperText text, Place place, bool named)
    {
        var surface = text.Slice(place.Span);
        var shape = UnitShapes.Of(surface);
        var coined = place.Words == 1 && shape.HasAny(UnitShape.AllCapitals | UnitShape.MixedCase | UnitShape.HasDigit);
        return (coined == named ? 1 : 0, shape == UnitShape.Lower ? 1 : 0, -place.Span.Start - (place.Span.Field == Field.Title ? 0 : 1));
    }

    private static bool IsName(ReadOnlySpan<char> surface) =>
        !surface.Contains(' ') && UnitShapes.Of(surface).HasAny(UnitShape.AllCapitals | UnitShape.MixedCase);

    /// <summary>Lower case but for words that are abbreviations, the last word singular.</summary>
    private static string Common(string surface)
    {
        // LaTeX that is left out leaves two blanks together.
        var words = surface.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (!UnitShapes.Of(words[i]).HasAny(UnitShape.AllCapitals | UnitShape.MixedCase))
                words[i] = words[i].ToLowerInvariant();
        }

        words[^1] = Singular(words[^1]);
        return string.Join(' ', words);
    }

    /// <summary>A spelling without LaTeX, without quotation marks around a part, without a bracket that opens before it.</summary>
    private static string Plain(ReadOnlySpan<char> surface)
    {
        if (!surface.ContainsAny(Marks))
            return surface.ToString();
        var buffer = new char[surface.Length];
        var length = surface.ContainsAny(LatexMarks) ? LatexText.Write(surface, buffer) : 0;
        if (length == 0)
        {
            surface.CopyTo(buffer);
            length = surface.Length;
        }

        var opens = buffer.AsSpan(0, length).Contains('(');
        var kept = 0;
        for (var i = 0; i < length; i++)
        {
            if (!QuotationMarks.Contains(buffer[i]) && (opens || buffer[i] != ')'))
                buffer[kept++] = buffer[i];
        }

        var plain = new string(buffer, 0, kept).Trim();
        return plain.Length == 0 ? surface.ToString() : plain;
    }

    private static string Singular(string word)
    {
        Span<char> buffer = stackalloc char[Math.Min(word.Length, 64) + 16];
        if (word.Length > 64)
            return word;
        word.CopyTo(buffer);
        return buffer[..EnglishPlural.Singularize(buffer, word.Length)].ToString();
    }
}
