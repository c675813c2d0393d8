using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Tagging.Training;

/// <summary>What one annotated paper says of phrases: which stand in it outside of longer terms, and which of them are terms.</summary>
/// <param name="known">The phrases that are a term in any annotated paper; others are not counted.</param>
internal sealed class SurfaceCounter(IReadOnlySet<ulong> known)
{
    private readonly WordRuns phrases = new();
    private readonly HashSet<ulong> occurring = [];
    private readonly Dictionary<ulong, TermType> terms = [];

    /// <summary>The keys of the phrases that a field's spans annotate.</summary>
    public static IEnumerable<ulong> TermKeys(FieldText field, IReadOnlyList<GoldLabeler.LabeledSpan> spans)
    {
        var words = new WordRuns();
        words.Read(field, WordRuns.Hashes(field));
        for (var word = 0; word < words.Count; word++)
        {
            foreach (var span in spans)
            {
                if (span.FirstToken != words.Token(word))
                    continue;
                for (var end = word; end < words.EndOfPhrases(word); end++)
                {
                    if (words.Token(end) + 1 == span.EndToken)
                        yield return words.Key(word, end - word + 1);
                }
            }
        }
    }

    public void Count(FieldText field, IReadOnlyList<GoldLabeler.LabeledSpan> spans)
    {
        phrases.Read(field, WordRuns.Hashes(field));
        var next = 0;
        for (var word = 0; word < phrases.Count; word++)
        {
            while (next < spans.Count && spans[next].EndToken <= phrases.Token(word))
                next++;
            var key = 0ul;
            for (var end = word; end < phrases.EndOfPhrases(word); end++)
            {
                key = phrases.Extend(key, end);
                var (first, last) = (phrases.Token(word), phrases.Token(end));
                if (next < spans.Count && spans[next].FirstToken <= first && last < spans[next].EndToken)
                {
                    var whole = spans[next].FirstToken == first && last + 1 == spans[next].EndToken;
                    if (whole)
                        terms.TryAdd(key, spans[next].Type);
                    if (!whole)
                        continue;
                }

                if (known.Contains(key))
                    occurring.Add(key);
            }
        }
    }

    public Dictionary<ulong, SurfaceCounts> Counts()
    {
        var counts = new Dictionary<ulong, SurfaceCounts>(occurring.Count);
        foreach (var key in occurring)
        {
            counts[key] = terms.TryGetValue(key, out var type)
                ? new(1, type == TermType.Concept ? 1 : 0, type == TermType.Method ? 1 : 0, type == TermType.Task ? 1 : 0, type == TermType.Dataset ? 1 : 0, type == TermType.Metric ? 1 : 0)
                : new(1, 0, 0, 0, 0, 0);
        }

        return counts;
    }
}
