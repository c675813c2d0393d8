using System.Collections.Immutable;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Variants;

/// <summary>An entity with its different spellings, to be held against another one of the paper.</summary>
/// <param name="Mentions">The first of them, at most <see cref="PaperUnits.MostMentions"/>: more tell nothing new.</param>
/// <param name="Spellings">By first place, at most <see cref="MostSpellings"/>.</param>
/// <param name="Proposed">How likely the paper proposes it.</param>
/// <param name="HasCoined">Whether one of them is coined.</param>
/// <param name="StemBits">A bit per stem, so that entities without a common word are told apart at once.</param>
internal sealed record EntitySpellings(PaperEntity Entity, ImmutableArray<TextSpan> Mentions, ImmutableArray<Spelling> Spellings, bool HasCoined, ulong StemBits, float Proposed)
{
    private const int MostSpellings = 4;

    public TextSpan First => Mentions[0];

    public TermType Type => Entity.Type;

    public static EntitySpellings Of(PaperText text, PaperEntity entity, float proposed)
    {
        var spellings = ImmutableArray.CreateBuilder<Spelling>(2);
        ulong bits = 0;
        bool coined = false;
        ImmutableArray<TextSpan> mentions = entity.Mentions[..Math.Min(entity.Mentions.Length, PaperUnits.MostMentions)];
        foreach (TextSpan mention in mentions)
        {
            ReadOnlySpan<char> surface = text.Slice(mention);
            bool known = false;
            foreach (Spelling other in spellings)
                known |= surface.Equals(other.Text, StringComparison.OrdinalIgnoreCase);
            if (known)
                continue;
            var spelling = Spelling.Of(surface);
            spellings.Add(spelling);
            coined |= spelling.IsCoined;
            foreach (ulong stem in spelling.Stems)
                bits |= 1UL << (int)(stem & 63);
            if (spellings.Count == MostSpellings)
                break;
        }

        return new EntitySpellings(entity, mentions, spellings.ToImmutable(), coined, bits, proposed);
    }
}
