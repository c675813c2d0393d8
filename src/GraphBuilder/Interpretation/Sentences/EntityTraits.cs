using System.Collections.Immutable;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Sentences;

/// <summary>Where a title names an entity.</summary>
internal enum TitlePlace : byte
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>It is all that stands before the colon or dash: "UniFormer: Unified Transformer for ...".</summary>
    WholeName,

    /// <summary>It is the whole title.</summary>
    WholeTitle,

    /// <summary>First, in a title without colon.</summary>
    First,

    /// <summary>Among more words before the colon.</summary>
    BeforeColon,

    /// <summary>First behind the colon.</summary>
    BehindColon,

    /// <summary>Behind "for", "of", "in" or the like.</summary>
    BehindPreposition,

    /// <summary>Anywhere else.</summary>
    Elsewhere,
}

/// <summary>What is known about an entity without looking at the words around its mentions.</summary>
/// <param name="Name">Hash of the whole name in lower case, its words joined by underscores.</param>
/// <param name="Head">Hash of the name's last word.</param>
/// <param name="Lead">Hash of the name's first word.</param>
/// <param name="WordCount">Of the name.</param>
/// <param name="IsProper">Written with capitals or digits inside: <c>LayerNorm</c>, <c>GPT-4</c>, <c>LoRA</c>.</param>
/// <param name="IsTitleCased">Written "Spatial Transformer" in the middle of a sentence.</param>
/// <param name="IsDefined">Followed by its acronym in brackets somewhere.</param>
/// <param name="FirstSentence">The number of the first sentence of the abstract that has it; the number of sentences when none has.</param>
/// <param name="Count">Its mentions.</param>
/// <param name="Fame">How well the name is known from other papers: 0 not at all, 1 from a few, 2 from many; by its spellings of several words, where it has one.</param>
/// <param name="FameOfAny">The same by the best known of its spellings.</param>
/// <param name="Spread">The binary logarithm of the number of unlabelled texts that have it, at most 9; 0 when none is known; by its spellings of several words, where it has one.</param>
/// <param name="SpreadOfAny">The same by the best known of its spellings.</param>
/// <param name="Owned">The probability that it has an owner: is a method or a dataset.</param>
internal readonly record struct EntityTraits(
    TermType Type,
    ulong Name,
    ulong Head,
    ulong Lead,
    int WordCount,
    bool IsProper,
    bool IsTitleCased,
    bool IsDefined,
    TitlePlace TitlePlace,
    int FirstSentence,
    int Count,
    int Fame,
    int FameOfAny,
    int Spread,
    int SpreadOfAny,
    float Owned)
{
    /// <param name="own">1 when this very paper was counted in <see cref="KnownNames"/>, which must not tell what is known from others; else 0.</param>
    public static ImmutableArray<EntityTraits> Of(PaperText text, ImmutableArray<PaperEntity> entities, PaperUnits units, KnownNames names, int own = 0)
    {
        var traits = ImmutableArray.CreateBuilder<EntityTraits>(entities.Length);
        for (int i = 0; i < entities.Length; i++)
            traits.Add(Of(text, entities[i], i, units, names, own));
        return traits.MoveToImmutable();
    }

    private static EntityTraits Of(PaperText text, PaperEntity entity, int number, PaperUnits units, KnownNames names, int own)
    {
        (ulong name, ulong head, ulong lead, int words) = NameWords.Of(entity.Name);
        bool proper = false, titleCased = false;
        foreach (TextSpan mention in entity.Mentions)
        {
            ReadOnlySpan<char> surface = text.Slice(mention);
            proper |= NameWords.IsProper(surface);
            titleCased |= mention.Field == Field.Abstract && NameWords.IsTitleCased(surface);
        }

        int first = units.Sentences.Length;
        bool defined = false;
        TitlePlace place = TitlePlace.None;
        foreach (int unit in units.UnitsOf[number])
        {
            SentenceUnits sentence = units.Sentences[units.SentenceOf[unit]];
            if (sentence.Field == Field.Title)
                place = TitlePlaces.Stronger(place, TitlePlaces.Of(units, sentence, unit));
            else
                first = Math.Min(first, sentence.Number);
            defined |= unit + 2 < units.Units.Length && units.Units[unit + 1].Word == Words.Opening && units.Units[unit + 2].Entity == number;
        }

        (int fameOfAny, int fame) = names.Fame(text, entity, own);
        return new EntityTraits(
            entity.Type, name, head, lead, words, proper, titleCased, defined, place, first, units.UnitsOf[number].Length,
            fame, fameOfAny, SpreadOf(entity.TextsWrittenOut), SpreadOf(entity.Texts), entity.Owned);
    }

    private static int SpreadOf(byte texts) => Math.Min(texts / 8, 9);
}
