using GraphBuilder.Text;

namespace GraphBuilder.Tagging;

/// <summary>What the chain says of a paper's stretches of text.</summary>
internal sealed class TaggedText(PaperText text)
{
    /// <summary>Stretches less likely than this are not noted: they count as impossible.</summary>
    public const float LeastNoted = 0.005f;

    private readonly List<SpanProbability>[] spans = [new(text.Title.Tokens.Length), new(text.Abstract.Tokens.Length / 2)];
    private readonly float[][] outside = [new float[text.Title.Tokens.Length], new float[text.Abstract.Tokens.Length]];
    private readonly ulong[][] phraseHashes = [new ulong[text.Title.Tokens.Length], new ulong[text.Abstract.Tokens.Length]];
    private readonly WordFacts[][] facts = [new WordFacts[text.Title.Tokens.Length], new WordFacts[text.Abstract.Tokens.Length]];

    /// <summary>The probabilities of the stretch of tokens from <paramref name="first"/> to before <paramref name="end"/> being one term, by type.</summary>
    public SpanProbability this[Field field, int first, int end]
    {
        get
        {
            var noted = spans[(int)field];
            var (low, high) = (0, noted.Count);
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                var span = noted[middle];
                if (span.FirstToken < first || (span.FirstToken == first && span.EndToken < end))
                    low = middle + 1;
                else
                    high = middle;
            }

            return low < noted.Count && noted[low].FirstToken == first && noted[low].EndToken == end ? noted[low] : default;
        }
    }

    /// <summary>Every noted stretch.</summary>
    public IEnumerable<(TextSpan Span, SpanProbability Probability)> Spans
    {
        get
        {
            foreach (var part in (FieldText[])[text.Title, text.Abstract])
            {
                foreach (var span in spans[(int)part.Field])
                    yield return (new TextSpan(part.Field, part.Tokens[span.FirstToken].Start, part.Tokens[span.EndToken - 1].End), span);
            }
        }
    }

    /// <summary>Every noted stretch, by the numbers of its field's tokens.</summary>
    public IEnumerable<(Field Field, SpanProbability Span)> Noted =>
        from part in new[] { Field.Title, Field.Abstract }
        from span in spans[(int)part]
        select (part, span);

    /// <summary>P(no term covers the token).</summary>
    public float Outside(Field field, int token) => outside[(int)field][token];

    /// <summary>What unlabelled text says of the word of each token of a field.</summary>
    public ReadOnlySpan<WordFacts> Facts(Field field) => facts[(int)field];

    /// <summary>The key of the words among the tokens from <paramref name="first"/> to before <paramref name="end"/>, as <see cref="WordRuns.KeyOf"/> makes it.</summary>
    public ulong PhraseKey(Field field, int first, int end)
    {
        var key = 0ul;
        foreach (var hash in phraseHashes[(int)field].AsSpan(first..end))
            key = hash == 0 ? key : WordRuns.Extend(key, hash);
        return key;
    }

    /// <summary>Notes what is known of the words of a field, by the forms of its tokens.</summary>
    public void NoteForms(FieldText field, FormStore store, ReadOnlySpan<int> forms)
    {
        var (hashes, known) = (phraseHashes[(int)field.Field], facts[(int)field.Field]);
        for (var token = 0; token < hashes.Length; token++)
        {
            ref readonly var form = ref store[forms[token]];
            hashes[token] = field.Tokens[token].Kind is TokenKind.Word or TokenKind.Number ? form.PhraseHash : 0;
            known[token] = form.Facts;
        }
    }

    /// <summary>Notes what is said of a sentence: its stretches by first token, then length. Sentences come in order.</summary>
    public void NoteSpans(Field field, int sentenceStart, IReadOnlyList<SpanProbability> found)
    {
        for (var at = 0; at < found.Count; at++)
            spans[(int)field].Add(found[at] with { FirstToken = sentenceStart + found[at].FirstToken, EndToken = sentenceStart + found[at].EndToken });
    }

    public void NoteOutside(Field field, int token, float probability) => outside[(int)field][token] = probability;
}
