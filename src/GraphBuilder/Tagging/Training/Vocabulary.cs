using GraphBuilder.Text;

namespace GraphBuilder.Tagging.Training;

/// <summary>
/// The words of unlabelled text, in lower case, numbered by falling document frequency (ties ordinal), with how many texts have them and how
/// often they begin with a capital where no sentence begins.
/// </summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> numbers;

    private Vocabulary(IReadOnlyList<Word> words)
    {
        Words = words;
        numbers = new(words.Count, StringComparer.Ordinal);
        for (var at = 0; at < words.Count; at++)
            numbers.Add(words[at].Form, at);
    }

    public IReadOnlyList<Word> Words { get; }

    /// <summary>The number of a word in lower case; -1 when it is not in the vocabulary.</summary>
    public int Find(ReadOnlySpan<char> lower) => numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var number) ? number : -1;

    /// <summary>The words that at least <paramref name="minTexts"/> texts have.</summary>
    public static Vocabulary Of(IEnumerable<PaperText> texts, int minTexts)
    {
        var counts = new Dictionary<string, Counts>(StringComparer.Ordinal);
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[40];
        var text = 0;
        foreach (var paper in texts)
        {
            text++;
            foreach (var field in (FieldText[])[paper.Title, paper.Abstract])
            {
                foreach (var sentence in field.Sentences)
                {
                    for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
                    {
                        var form = field[field.Tokens[at]];
                        if (form.Length > 40)
                            continue;
                        var lower = buffer[..form.Length];
                        form.ToLowerInvariant(lower);
                        var seen = lookup.TryGetValue(lower, out var found) ? found : new Counts();
                        if (seen.LastText != text)
                            seen = seen with { Texts = seen.Texts + 1, LastText = text };
                        if (field.Field == Field.Abstract && at > sentence.FirstToken)
                            seen = seen with { Inner = seen.Inner + 1, Capital = seen.Capital + (char.IsUpper(form[0]) ? 1 : 0) };
                        lookup[lower] = seen;
                    }
                }
            }
        }

        return new([.. counts.Where(pair => pair.Value.Texts >= minTexts)
            .OrderByDescending(pair => pair.Value.Texts).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new Word(pair.Key, pair.Value.Texts, pair.Value.Inner == 0 ? -1 : pair.Value.Capital / (double)pair.Value.Inner))]);
    }

    /// <param name="Texts">How many texts have it.</param>
    /// <param name="CapitalShare">0 to 1; -1 when it stands only where every word begins with a capital.</param>
    internal readonly record struct Word(string Form, int Texts, double CapitalShare);

    private readonly record struct Counts(int Texts, int LastText, int Inner, int Capital);
}
