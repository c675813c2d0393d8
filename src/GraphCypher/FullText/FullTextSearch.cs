namespace GraphCypher.FullText;

/// <summary>
/// Finds documents and says how well they fit, by BM25 (Robertson, Walker, Jones, Hancock-Beaulieu and Gatford 1994) as Lucene has it: rare words weigh more, and a word more in a short text. What
/// a document has in several properties adds up. Each weight is computed in single precision and in Lucene's order, so that what scores the same there does so here.
/// </summary>
internal sealed class FullTextSearch(FullTextIndex index, CancellationToken cancel)
{
    /// <summary>How soon further occurrences of a word stop to count.</summary>
    private const float Saturation = 1.2f;

    /// <summary>How much the length of a text counts, from 0 to 1.</summary>
    private const float LengthShare = 0.75f;

    private readonly Dictionary<FieldIndex, float[]> _norms = [];

    /// <summary>Each found document and its score, more than 0.</summary>
    public Dictionary<int, double> Find(SearchQuery query)
    {
        cancel.ThrowIfCancellationRequested();
        return query switch
        {
            GroupQuery group => Group(group),
            WordQuery word => InFields(word.Field, (field, scores) => Word(field, word.Word, scores)),
            PrefixQuery prefix => InFields(prefix.Field, (field, scores) => Prefix(field, prefix.Prefix, scores)),
            PhraseQuery phrase => InFields(phrase.Field, (field, scores) => Phrase(field, phrase.Words.AsSpan(), scores)),
            _ => throw new InvalidOperationException($"No rule for {query.GetType().Name}."),
        };
    }

    private Dictionary<int, double> Group(GroupQuery group)
    {
        Dictionary<int, double>? found = null;
        foreach ((_, SearchQuery query) in group.Parts.Where(part => part.Occurrence == Occurrence.Must))
        {
            Dictionary<int, double> other = Find(query);
            found = found is null ? other : found.Where(one => other.ContainsKey(one.Key)).ToDictionary(one => one.Key, one => one.Value + other[one.Key]);
        }

        bool isNeeded = found is null;
        found ??= [];
        foreach ((_, SearchQuery query) in group.Parts.Where(part => part.Occurrence == Occurrence.Should))
        {
            foreach ((int document, double score) in Find(query))
            {
                if (found.TryGetValue(document, out double before))
                    found[document] = before + score;
                else if (isNeeded)
                    found.Add(document, score);
            }
        }

        foreach ((_, SearchQuery query) in group.Parts.Where(part => part.Occurrence == Occurrence.MustNot))
        {
            foreach (int document in Find(query).Keys)
                found.Remove(document);
        }

        return found;
    }

    private Dictionary<int, double> InFields(int only, Action<FieldIndex, Dictionary<int, double>> find)
    {
        var scores = new Dictionary<int, double>();
        for (int field = 0; field < index.Fields.Count; field++)
        {
            if (only < 0 || only == field)
                find(index.Fields[field], scores);
        }

        return scores;
    }

    private void Word(FieldIndex field, string word, Dictionary<int, double> scores)
    {
        if (field.Find(word) is not { } postings)
            return;
        float rarity = Rarity(field, postings);
        float[] norms = Norms(field);
        for (int posting = 0; posting < postings.Count; posting++)
            Add(scores, postings.Document(posting), Weight(norms[field.LengthOf(postings.Document(posting))], rarity, postings.Places(posting).Length));
    }

    /// <summary>Every document that has one scores 1, as in Lucene.</summary>
    private static void Prefix(FieldIndex field, string prefix, Dictionary<int, double> scores)
    {
        var found = new HashSet<int>();
        foreach (Postings postings in field.WithPrefix(prefix))
        {
            for (int posting = 0; posting < postings.Count; posting++)
            {
                if (found.Add(postings.Document(posting)))
                    Add(scores, postings.Document(posting), 1);
            }
        }
    }

    private void Phrase(FieldIndex field, ReadOnlySpan<string> words, Dictionary<int, double> scores)
    {
        var postings = new Postings[words.Length];
        double rarity = 0;
        for (int i = 0; i < words.Length; i++)
        {
            if (field.Find(words[i]) is not { } found)
                return;
            postings[i] = found;
            rarity += Rarity(field, found);
        }

        float[] norms = Norms(field);
        for (int posting = 0; posting < postings[0].Count; posting++)
        {
            int document = postings[0].Document(posting), times = Times(postings, posting, document);
            if (times > 0)
                Add(scores, document, Weight(norms[field.LengthOf(document)], (float)rarity, times));
        }
    }

    /// <summary>How often the words stand one behind the other in a document.</summary>
    private static int Times(Postings[] postings, int first, int document)
    {
        int[] others = new int[postings.Length];
        for (int i = 1; i < postings.Length; i++)
        {
            others[i] = postings[i].Find(document);
            if (others[i] < 0)
                return 0;
        }

        int times = 0;
        foreach (int place in postings[0].Places(first))
        {
            int i = 1;
            while (i < postings.Length && postings[i].Places(others[i]).BinarySearch(place + i) >= 0)
                i++;
            times += i == postings.Length ? 1 : 0;
        }

        return times;
    }

    private static float Rarity(FieldIndex field, Postings postings) => (float)Math.Log(1 + ((field.Documents - postings.Count + 0.5) / (postings.Count + 0.5)));

    private static float Weight(float norm, float rarity, int times) => rarity - (rarity / (1f + (times * norm)));

    /// <summary>For each step of length what an occurrence counts in a text of it.</summary>
    private float[] Norms(FieldIndex field)
    {
        if (_norms.TryGetValue(field, out float[]? norms))
            return norms;
        norms = new float[LengthSteps.Count];
        float mean = (float)field.MeanLength;
        for (int step = 0; step < norms.Length; step++)
            norms[step] = 1f / (Saturation * (1f - LengthShare + (LengthShare * LengthSteps.Length((byte)step) / mean)));
        return _norms[field] = norms;
    }

    private static void Add(Dictionary<int, double> scores, int document, double score) => scores[document] = scores.GetValueOrDefault(document) + score;
}
