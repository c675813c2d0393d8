using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Tagging;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Trained;

/// <summary>
/// What the second stage knows of a candidate, pooled over its places in the paper: one row of numbers. Every number is a share, a
/// logarithm or a small count, so that papers of any length look alike. A workspace: one per thread.
/// </summary>
internal sealed class CandidateFeatures(SurfaceTable surfaces, PhraseStatistics phrases)
{
    public const int Count = 62;

    private readonly RivalPlaces rivals = new();
    private readonly CandidateSpellings spellings = new(surfaces, phrases);

    /// <summary>A row of <see cref="Count"/> numbers per candidate.</summary>
    /// <param name="own">When training: what the paper itself put into the table of surfaces.</param>
    public float[] Rows(PaperText text, IReadOnlyList<EntityCandidate> candidates, TaggedText tagged, IReadOnlyDictionary<ulong, SurfaceCounts>? own)
    {
        var rows = new float[candidates.Count * Count];
        Fill(text, candidates, tagged, own, rows);
        return rows;
    }

    /// <inheritdoc cref="Rows"/>
    /// <param name="rows">Where to put them.</param>
    public void Fill(PaperText text, IReadOnlyList<EntityCandidate> candidates, TaggedText tagged, IReadOnlyDictionary<ulong, SurfaceCounts>? own, Span<float> rows)
    {
        rivals.Read(candidates);
        spellings.Read(candidates, tagged);
        for (var at = 0; at < candidates.Count; at++)
            Fill(text, candidates, at, tagged, own, rows.Slice(at * Count, Count));
    }

    private void Fill(PaperText text, IReadOnlyList<EntityCandidate> candidates, int index, TaggedText tagged, IReadOnlyDictionary<ulong, SurfaceCounts>? own, Span<float> row)
    {
        var candidate = candidates[index];
        var first = candidate.Places[0];
        Span<float> typeSums = stackalloc float[LabelSet.Types];
        Span<float> typeMost = stackalloc float[LabelSet.Types];
        float sum = 0, most = 0, least = 1, titles = 0, outside = 0, capitals = 0, inner = 0, longer = 0, shorter = 0, nested = 0, keys = 0;
        var previous = 0ul;
        foreach (var place in candidate.Places)
        {
            var probability = place.Tagged;
            var total = probability.Total;
            sum += total;
            most = Math.Max(most, total);
            least = Math.Min(least, total);
            ReadOnlySpan<float> types = [probability.Concept, probability.Method, probability.Task, probability.Dataset, probability.Metric];
            for (var type = 0; type < types.Length; type++)
            {
                typeSums[type] += types[type];
                typeMost[type] = Math.Max(typeMost[type], types[type]);
            }

            var field = text[place.Span.Field];
            titles += place.Span.Field == Field.Title ? 1 : 0;
            for (var token = place.FirstToken; token < place.EndToken; token++)
                outside += tagged.Outside(place.Span.Field, token) / (place.EndToken - place.FirstToken);
            if (place.Span.Field == Field.Abstract)
            {
                inner++;
                capitals += char.IsUpper(field.Text[place.Span.Start]) ? 1 : 0;
            }

            var (above, below) = rivals.Of(place, index);
            longer = Math.Max(longer, above);
            shorter = Math.Max(shorter, below);
            nested += above > total ? 1 : 0;
            keys += place.Key == previous ? 0 : 1;
            previous = place.Key;
        }

        var count = candidate.Places.Count;
        var at = 0;
        row[at++] = most;
        row[at++] = sum / count;
        row[at++] = Math.Min(sum, 4);
        row[at++] = least;
        for (var type = 0; type < LabelSet.Types; type++)
            row[at++] = typeSums[type] / Math.Max(sum, 1e-3f);
        for (var type = 0; type < LabelSet.Types; type++)
            row[at++] = typeMost[type];
        row[at++] = outside / count;
        row[at++] = Math.Min(count, 8);
        row[at++] = titles;
        row[at++] = inner > 0 ? capitals / inner : -1;
        row[at++] = longer;
        row[at++] = shorter;
        row[at++] = nested / count;
        row[at++] = first.Span.Field == Field.Title ? -1 : first.FirstToken / (float)text.Abstract.Tokens.Length;
        row[at++] = candidates.Count;
        row[at++] = Math.Min(keys, 4);
        row[at++] = candidate.HasAcronym ? 1 : 0;
        at = Reasons(candidate, row, at);
        at = Entry(candidate, row, at);
        at = Surface(index, own, row, at);
        at = Phrase(candidate, index, row, at);
        Form(text[first.Span.Field], tagged.Facts(first.Span.Field), first, row, at);
    }

    private static int Reasons(EntityCandidate candidate, Span<float> row, int at)
    {
        for (var reason = 1; reason <= (int)Judgement.Reasons.DatasetName; reason *= 2)
            row[at++] = ((int)candidate.Reasons & reason) != 0 ? 1 : 0;
        return at;
    }

    /// <summary>Only the entry's type: its term-hood was counted in annotated papers, and so says too much of those that the judge learns from.</summary>
    private static int Entry(EntityCandidate candidate, Span<float> row, int at)
    {
        var entry = candidate.Entry;
        row[at++] = entry is null ? -1 : (float)entry.Type;
        return at;
    }

    /// <summary>What annotated text says of the best known of its spellings.</summary>
    private int Surface(int candidate, IReadOnlyDictionary<ulong, SurfaceCounts>? own, Span<float> row, int at)
    {
        var known = default(SurfaceCounts);
        for (var spelling = spellings.First(candidate); spelling < spellings.First(candidate + 1); spelling++)
        {
            var found = spellings.Surface(spelling, own);
            if (found.Terms > known.Terms || (known.Terms == 0 && found.Papers > known.Papers))
                known = found;
        }

        row[at++] = (float)known.TermHood;
        row[at++] = MathF.Log2(1 + known.Papers);
        row[at++] = MathF.Log2(1 + known.Terms);
        for (var type = 0; type < LabelSet.Types; type++)
            row[at++] = known.Terms > 0 ? known[type] / (float)known.Terms : -1;
        return at;
    }

    /// <summary>What unlabelled text says of the most frequent of its spellings.</summary>
    private int Phrase(EntityCandidate candidate, int index, Span<float> row, int at)
    {
        var known = default(PhraseFacts);
        byte? writtenOut = null;
        for (var spelling = spellings.First(index); spelling < spellings.First(index + 1); spelling++)
        {
            var found = spellings.Phrase(spelling);
            if (found.Texts * found.Proposed > known.Texts * known.Proposed)
                known = found;
            if (spellings.IsWrittenOut(spelling))
                writtenOut = Math.Max(writtenOut ?? 0, found.Texts);
        }

        candidate.Texts = known.Texts;
        candidate.TextsWrittenOut = writtenOut ?? known.Texts;
        row[at++] = known.Texts;
        row[at++] = known.Proposed;
        row[at++] = known.Mean;
        row[at++] = known.Proposed * known.Mean;
        for (var type = 0; type < LabelSet.Types; type++)
            row[at++] = known.Texts == 0 ? -1 : known.Type == type ? known.TypeShare : 0;
        return at;
    }

    private static void Form(FieldText field, ReadOnlySpan<WordFacts> facts, Place first, Span<float> row, int at)
    {
        var text = field.Text.AsSpan(first.Span.Start, first.Span.Length);
        float upper = 0, digits = 0, marks = 0;
        foreach (var letter in text)
        {
            upper += char.IsUpper(letter) ? 1 : 0;
            digits += char.IsDigit(letter) ? 1 : 0;
            marks += letter == '-' ? 1 : 0;
        }

        row[at++] = first.Words;
        row[at++] = Math.Min(text.Length, 60);
        row[at++] = upper / text.Length;
        row[at++] = digits / text.Length;
        row[at++] = marks;
        row[at++] = char.IsUpper(text[0]) ? 1 : 0;
        row[at++] = upper > (char.IsUpper(text[0]) ? 1 : 0) ? 1 : 0;
        at = Word(facts[first.FirstToken], row, at);
        at = Word(facts[first.EndToken - 1], row, at);
        var before = first.FirstToken > 0 ? field[field.Tokens[first.FirstToken - 1]] : [];
        row[at] = before is "(" ? 2 : before is "," ? 1 : 0;
    }

    private static int Word(WordFacts facts, Span<float> row, int at)
    {
        row[at++] = facts.FrequencyClass;
        row[at++] = facts.CapitalClass;
        return at;
    }
}
