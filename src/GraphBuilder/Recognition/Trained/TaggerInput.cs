using System.Collections.Immutable;
using GraphBuilder.Recognition.Acronyms;
using GraphBuilder.Tagging;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Trained;

/// <summary>What passes between recognisers and the chain.</summary>
internal static class TaggerInput
{
    /// <summary>Stretches at least this likely are proposed as places of terms.</summary>
    private const float LeastProposed = 0.06f;

    /// <summary>The abbreviations that a paper defines.</summary>
    public static ImmutableArray<Abbreviation> Abbreviations(PaperText text) =>
    [
        .. AcronymDefinitions.Find(text.Title).Concat(AcronymDefinitions.Find(text.Abstract))
            .Select(definition => new Abbreviation(definition.Short, definition.Long)),
    ];

    /// <summary>Adds the stretches that the chain holds for likely as mentions.</summary>
    public static void Propose(TaggedText tagged, ICollection<Mention> mentions)
    {
        foreach (var (span, probability) in tagged.Spans)
        {
            if (probability.Total >= LeastProposed)
                mentions.Add(new(span, probability.MainType, Entry: null, LongForm: null, Math.Min(probability.Total, 1), Recognizers.Tagger));
        }
    }
}
