using GraphBuilder.Text;

namespace GraphBuilder.Tagging;

/// <summary>What the chain says of a paper's stretches of text.</summary>
internal sealed class TaggedText(PaperText text)
{
    /// <summary>Stretches less likely than this are not noted: they count as impossible.</summary>
    public const float LeastNoted = 0.005f;

    private readonly Dictionary<(Field Field, int First, int End), SpanProbability> spans = [];
    private readonly float[][] outside = [new float[text.Title.Tokens.Length], new float[text.Abstract.Tokens.Length]];

    /// <summary>The probabilities of the stretch of tokens from <paramref name="first"/> to before <paramref name="end"/> being one term, by type.</summary>
    public SpanProbability this[Field field, int first, int end] => spans.GetValueOrDefault((field, first, end));

    /// <summary>Every noted stretch.</summary>
    public IEnumerable<(TextSpan Span, SpanProbability Probability)> Spans =>
        spans.Select(noted => (
            new TextSpan(noted.Key.Field, text[noted.Key.Field].Tokens[noted.Key.First].Start, text[noted.Key.Field].Tokens[noted.Key.End - 1].End),
            noted.Value));

    /// <summary>P(no term covers the token).</summary>
    public float Outside(Field field, int token) => outside[(int)field][token];

    public void Note(Field field, int sentenceStart, SpanProbability span) =>
        spans[(field, sentenceStart + span.FirstToken, sentenceStart + span.EndToken)] = span;

    public void NoteOutside(Field field, int token, float probability) => outside[(int)field][token] = probability;
}
