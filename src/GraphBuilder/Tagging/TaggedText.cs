using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Tagging;

/// <summary>What the chain says of a paper's stretches of text.</summary>
internal sealed class TaggedText(PaperText text)
{
    /// <summary>Stretches less likely than this are not noted: they count as impossible.</summary>
    public const float LeastNoted = 0.005f;

    /// <summary>Stretches at least this likely are proposed as places of terms.</summary>
    private const float LeastProposed = 0.06f;

    private readonly Dictionary<(Field Field, int First, int End), SpanProbability> spans = [];
    private readonly float[][] outside = [new float[text.Title.Tokens.Length], new float[text.Abstract.Tokens.Length]];

    /// <summary>The probabilities of the stretch of tokens from <paramref name="first"/> to before <paramref name="end"/> being one term, by type.</summary>
    public SpanProbability this[Field field, int first, int end] => spans.GetValueOrDefault((field, first, end));

    /// <summary>P(no term covers the token).</summary>
    public float Outside(Field field, int token) => outside[(int)field][token];

    public void Note(Field field, int sentenceStart, SpanProbability span) =>
        spans[(field, sentenceStart + span.FirstToken, sentenceStart + span.EndToken)] = span;

    public void NoteOutside(Field field, int token, float probability) => outside[(int)field][token] = probability;

    /// <summary>Adds the likely stretches as mentions.</summary>
    public void Propose(ICollection<Mention> mentions)
    {
        foreach (var ((field, first, end), span) in spans)
        {
            if (span.Total < LeastProposed)
                continue;
            var tokens = text[field].Tokens;
            mentions.Add(new(new(field, tokens[first].Start, tokens[end - 1].End), span.MainType, Entry: null, LongForm: null, Math.Min(span.Total, 1), Recognizers.Tagger));
        }
    }
}
