using System.Collections.Immutable;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Variants;

/// <summary>
/// Two entities of a paper that may be one thing under two names: "Prompt-aligned Gradient" and "ProGrad", "teacher" and "teacher model". The one place where
/// their features are made, for reading papers and for learning weights alike.
/// </summary>
internal sealed class VariantPair
{
    public const int Columns = 41;

    private const int FarApart = 100;

    private static readonly Part Bias = Part.Of("bias"), Extra = Part.Of("extra"), ExtraSet = Part.Of("extraSet"), Heads = Part.Of("heads"), Names = Part.Of("names"), Between = Part.Of("between"), Kinds = Part.Of("types");
    private static readonly Part[] Types = Part.Of<TermType>(), Linking = Part.Of<Link>(), Numbers = Part.Numbers(4);

    private readonly PaperText _text;
    private readonly EntitySpellings _first;
    private readonly EntitySpellings _second;
    private readonly Likeness _likeness;
    private readonly int _distance;
    private readonly Link _link;

    private VariantPair(PaperText text, EntitySpellings first, EntitySpellings second, Likeness likeness)
    {
        (_text, _first, _second, _likeness) = (text, first, second, likeness);
        (_distance, _link) = Nearest();
    }

    /// <summary>What stands between two neighbouring mentions.</summary>
    private enum Link
    {
        None,
        Bracket,
        Colon,
        Or,
        Named,
        Comma,
        And,
        Other,
    }

    /// <summary>A pair that has anything in common, else null.</summary>
    public static VariantPair? Of(PaperText text, EntitySpellings first, EntitySpellings second)
    {
        if (second.First.CompareTo(first.First) < 0)
            (first, second) = (second, first);
        bool mayShare = (first.StemBits & second.StemBits) != 0;
        if (!mayShare && !first.HasCoined && !second.HasCoined)
            return null;
        Likeness likeness = Likeness.Of(first, second);
        return likeness.Score > 0 ? new VariantPair(text, first, second, likeness) : null;
    }

    /// <summary>Puts the pair's features into an empty vector.</summary>
    public void Add(FeatureVector features)
    {
        (Spelling one, Spelling other) = (_likeness.First, _likeness.Second);
        Part kinds = FeatureHash.Combine(Types[(int)_first.Type].Hash, Types[(int)_second.Type].Hash);
        features.Add(Bias);
        features.Add(Kinds, kinds);
        ulong set = AddExtra(features, one, other, Numbers[0], kinds) ^ FeatureHash.Combine(AddExtra(features, other, one, Numbers[1], kinds), 1);
        features.Add(ExtraSet, set);
        features.Add(Heads, Tail(one), Tail(other));
        features.Add(Names, Unordered(FeatureHash.Of(one.Letters), FeatureHash.Of(other.Letters)));
        features.Add(Between, Linking[(int)_link], kinds);
    }

    /// <summary>Fills a row for the trees.</summary>
    /// <param name="told">The probability of a yes by the log-linear model.</param>
    public void Fill(Span<float> row, float told)
    {
        (Spelling one, Spelling other) = (_likeness.First, _likeness.Second);
        int at = 0;
        row[at++] = told;
        row[at++] = (int)_first.Type;
        row[at++] = (int)_second.Type;
        row[at++] = _first.Type == _second.Type ? 1 : 0;
        row[at++] = (float)_first.Entity.Confidence;
        row[at++] = (float)_second.Entity.Confidence;
        row[at++] = one.Words;
        row[at++] = other.Words;
        row[at++] = _likeness.Shared;
        row[at++] = (float)_likeness.Shared / Math.Max(1, one.Words);
        row[at++] = (float)_likeness.Shared / Math.Max(1, other.Words);
        row[at++] = Tail(one) == Tail(other) ? 1 : 0;
        row[at++] = Lead(one) == Lead(other) ? 1 : 0;
        row[at++] = Contains(one, other);
        row[at++] = Contains(other, one);
        row[at++] = _likeness.Aligned;
        row[at++] = _likeness.Covered;
        row[at++] = Math.Max(Initials(one, other), Initials(other, one));
        row[at++] = Math.Max(Inside(one, other), Inside(other, one));
        row[at++] = _first.First.Field == Field.Title && _first.First.Start == 0 ? 1 : 0;
        row[at++] = one.IsCoined ? 1 : 0;
        row[at++] = other.IsCoined ? 1 : 0;
        row[at++] = one.Letters.Length;
        row[at++] = other.Letters.Length;
        row[at++] = CommonStart(one.Letters, other.Letters);
        row[at++] = Dice(one.Letters, other.Letters);
        row[at++] = _first.Mentions.Length;
        row[at++] = _second.Mentions.Length;
        row[at++] = _first.First.Field == Field.Title ? 1 : 0;
        row[at++] = _second.First.Field == Field.Title ? 1 : 0;
        row[at++] = InAbstract(_first);
        row[at++] = InAbstract(_second);
        row[at++] = _distance;
        row[at++] = (int)_link;
        row[at++] = _first.Spellings.Length;
        row[at++] = _second.Spellings.Length;
        row[at++] = _first.Proposed;
        row[at++] = _second.Proposed;
        row[at++] = Math.Min(_first.Proposed, _second.Proposed);
        row[at++] = _first.Entity.Texts - _second.Entity.Texts;
        row[at] = Together();
    }

    private static ulong AddExtra(FeatureVector features, Spelling longer, Spelling shorter, Part side, Part kinds)
    {
        ulong set = 0;
        for (int i = 0; i < longer.Words; i++)
        {
            if (shorter.Stems.Contains(longer.Stems[i]))
                continue;
            Part place = Numbers[i == longer.Words - 1 ? 2 : i == 0 ? 1 : 0];
            features.Add(Extra, longer.Stems[i], side);
            features.Add(Extra, longer.Stems[i], place, shorter.Words > 0 && longer.Words > shorter.Words ? Numbers[3] : Numbers[4]);
            features.Add(Extra, longer.Stems[i], kinds);
            set = FeatureHash.Combine(set, longer.Stems[i]);
        }

        return set;
    }

    private static ulong Tail(Spelling spelling) => spelling.Words == 0 ? 0 : spelling.Stems[^1];

    private static ulong Lead(Spelling spelling) => spelling.Words == 0 ? 0 : spelling.Stems[0];

    private static ulong Unordered(ulong one, ulong other) => FeatureHash.Combine(Math.Min(one, other), Math.Max(one, other));

    /// <summary>1 when the first begins with the second, 2 when it ends with it, 3 for both, 4 for elsewhere inside, 0 for not at all.</summary>
    private static int Contains(Spelling longer, Spelling shorter)
    {
        if (shorter.Words == 0 || shorter.Words > longer.Words)
            return 0;
        ReadOnlySpan<ulong> all = longer.Stems.AsSpan(), part = shorter.Stems.AsSpan();
        int found = (all.StartsWith(part) ? 1 : 0) + (all.EndsWith(part) ? 2 : 0);
        return found > 0 ? found : all.IndexOf(part) > 0 ? 4 : 0;
    }

    private static float CommonStart(string one, string other) =>
        one.Length == 0 || other.Length == 0 ? 0 : (float)one.AsSpan().CommonPrefixLength(other) / Math.Min(one.Length, other.Length);

    /// <summary>The share of neighbouring letters that two names have in common (Dice's coefficient of bigrams).</summary>
    private static float Dice(string one, string other)
    {
        if (one.Length < 2 || other.Length < 2)
            return 0;
        int shared = 0;
        for (int i = 0; i + 1 < one.Length; i++)
            shared += other.AsSpan().IndexOf(one.AsSpan(i, 2)) >= 0 ? 1 : 0;
        for (int i = 0; i + 1 < other.Length; i++)
            shared += one.AsSpan().IndexOf(other.AsSpan(i, 2)) >= 0 ? 1 : 0;
        return (float)shared / (one.Length + other.Length - 2);
    }

    /// <summary>The share of a word's letters that are initials of the other's words, in order.</summary>
    private static float Initials(Spelling word, Spelling other)
    {
        if ((word.Words != 1 && !word.IsCoined) || other.Words < 2)
            return 0;
        Span<char> initials = stackalloc char[32];
        int count = 0;
        for (int i = 0; i < other.Text.Length && count < initials.Length; i++)
        {
            bool starts = char.IsLetterOrDigit(other.Text[i]) && (i == 0 || !char.IsLetterOrDigit(other.Text[i - 1]) || (char.IsUpper(other.Text[i]) && char.IsLower(other.Text[i - 1])));
            if (starts)
                initials[count++] = char.ToLowerInvariant(other.Text[i]);
        }

        return (float)CommonSubsequence(word.Letters, initials[..count]) / Math.Max(1, Math.Min(word.Letters.Length, count));
    }

    /// <summary>The share of a word's letters that the other has in the same order.</summary>
    private static float Inside(Spelling word, Spelling other) =>
        word.Letters.Length == 0 || (word.Words != 1 && !word.IsCoined) ? 0 : (float)CommonSubsequence(word.Letters, other.Letters) / word.Letters.Length;

    /// <summary>The length of the longest common subsequence of two words, of at most 32 and 64 letters.</summary>
    private static int CommonSubsequence(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        one = one[..Math.Min(one.Length, 32)];
        other = other[..Math.Min(other.Length, 64)];
        Span<int> lengths = stackalloc int[65];
        lengths.Clear();
        foreach (char c in one)
        {
            int diagonal = 0;
            for (int j = 0; j < other.Length; j++)
            {
                int above = lengths[j + 1];
                lengths[j + 1] = c == other[j] ? diagonal + 1 : Math.Max(above, lengths[j]);
                diagonal = above;
            }
        }

        return lengths[other.Length];
    }

    private static int InAbstract(EntitySpellings entity)
    {
        int count = 0;
        foreach (TextSpan mention in entity.Mentions)
            count += mention.Field == Field.Abstract ? 1 : 0;
        return count;
    }

    /// <summary>The fewest characters between a mention of each, and what they are.</summary>
    private (int Distance, Link Link) Nearest()
    {
        int nearest = FarApart;
        Link link = Link.None;
        foreach (TextSpan one in _first.Mentions)
        {
            foreach (TextSpan other in _second.Mentions)
            {
                if (one.Field != other.Field)
                    continue;
                (TextSpan left, TextSpan right) = one.Start < other.Start ? (one, other) : (other, one);
                int distance = Math.Max(0, right.Start - left.End);
                if (distance >= nearest)
                    continue;
                nearest = distance;
                link = LinkOf(_text[left.Field].Text.AsSpan(left.End, distance));
            }
        }

        return (nearest, link);
    }

    private static Link LinkOf(ReadOnlySpan<char> between)
    {
        if (between.Length > 40)
            return Link.None;
        if (between.Contains('('))
            return Link.Bracket;
        if (between.Contains(':'))
            return Link.Colon;
        if (between.Contains(" or ", StringComparison.Ordinal) || between.Contains("i.e.", StringComparison.Ordinal))
            return Link.Or;
        if (between.Contains("call", StringComparison.Ordinal) || between.Contains("name", StringComparison.Ordinal) || between.Contains("term", StringComparison.Ordinal) || between.Contains("dub", StringComparison.Ordinal))
            return Link.Named;
        if (between.Contains(" and ", StringComparison.Ordinal))
            return Link.And;
        return between.Contains(',') ? Link.Comma : Link.Other;
    }

    /// <summary>How many mentions of the second stand near one of the first: names of one thing seldom meet again and again.</summary>
    private int Together()
    {
        int count = 0;
        foreach (TextSpan one in _first.Mentions)
        {
            foreach (TextSpan other in _second.Mentions)
                count += one.Field == other.Field && Math.Abs(one.Start - other.Start) < FarApart ? 1 : 0;
        }

        return count;
    }
}
