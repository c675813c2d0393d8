namespace GraphCypher.FullText;

/// <summary>
/// Finds documents and says how well they fit, by BM25 (Robertson, Walker, Jones, Hancock-Beaulieu and Gatford 1994) as Lucene has it: rare words weigh more, and a word more in a short text. What
/// a document has in several properties adds up.
/// </summary>
internal sealed class FullTextSearch(FullTextIndex index, CancellationToken cancel)
{
    /// <summary>How soon further occurrences of a word stop to count.</summary>
    private const double Saturation = 1.2;

    /// <summary>How much the length of a text counts, from 0 to 1.</summary>
    private const double LengthShare = 0.75;

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

    private static void Word(FieldIndex field, string word, Dictionary<int, double> scores)
    {
        if (field.Find(word) is not { } postings)
            return;
        double rarity = Rarity(field, postings);
        for (int posting = 0; posting < postings.Count; posting++)
            Add(scores, postings.Document(posting), Weight(field, postings.Document(posting), rarity, postings.Places(posting).Length));
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

    private static void Phrase(FieldIndex field, ReadOnlySpan<string> words, Dictionary<int, double> scores)
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

        for (int posting = 0; posting < postings[0].Count; posting++)
        {
            int document = postings[0].Document(posting), times = Times(postings, posting, document);
            if (times > 0)
                Add(scores, document, Weight(field, document, rarity, times));
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

    private static double Rarity(FieldIndex field, Postings postings) => Math.Log(1 + ((field.Documents - postings.Count + 0.5) / (postings.Count + 0.5)));

    private static double Weight(FieldIndex field, int document, double rarity, int times) =>
        rarity * times / (times + (Saturation * (1 - LengthShare + (LengthShare * field.LengthOf(document) / field.MeanLength))));

    private static void Add(Dictionary<int, double> scores, int document, double score) => scores[document] = scores.GetValueOrDefault(document) + score;
}
