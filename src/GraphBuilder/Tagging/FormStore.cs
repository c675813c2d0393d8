using GraphBuilder.Text;

namespace GraphBuilder.Tagging;

/// <summary>
/// The forms of words met so far. A paper has few that the papers before it did not have, so that almost every token costs one look-up. When there are too many, those met first are kept,
/// among which are nearly all that are frequent. A workspace: one per thread.
/// </summary>
internal sealed class FormStore
{
    private const int LongestWord = 64;

    /// <summary>So many characters of forms there are before some are forgotten, between papers.</summary>
    private const int MostCharacters = 1 << 20;

    private readonly WordStatistics words;
    private HashTable64<int> wordNumbers = new(); // 1 + the word's
    private WordForm[] forms = new WordForm[1024];
    private string[] texts = new string[1024];
    private int count;
    private int characters;

    public FormStore(WordStatistics words) => this.words = words;

    /// <summary>Counts up when numbers of forms from <see cref="Kept"/> on lose their meaning.</summary>
    public int Generation { get; private set; }

    /// <summary>Forms that were never forgotten; never more than they were.</summary>
    public int Kept { get; private set; } = int.MaxValue;

    /// <summary>Forms known; their numbers are 0 and up.</summary>
    public int Count => count;

    /// <summary>Words known, whatever the case; their numbers are 0 and up.</summary>
    public int Words => wordNumbers.Count;

    /// <summary>Forgets forms when there are many: all but the first that make up half of the characters.</summary>
    public void Trim()
    {
        if (characters < MostCharacters)
            return;
        var (kept, keptWords, keptCharacters) = (0, 0, 0);
        while (kept < Math.Min(count, Kept) && keptCharacters + texts[kept].Length <= MostCharacters / 2)
        {
            keptWords = Math.Max(keptWords, forms[kept].Word + 1);
            keptCharacters += texts[kept++].Length;
        }

        var known = wordNumbers;
        wordNumbers = new(keptWords);
        foreach (var (hash, number) in known.Sorted)
        {
            if (number <= keptWords)
                wordNumbers.GetOrAdd(hash) = number;
        }

        Array.Clear(texts, kept, count - kept);
        (Kept, count, characters) = (kept, kept, keptCharacters);
        Generation++;
    }

    public ref readonly WordForm this[int form] => ref forms[form];

    public string Text(int form) => texts[form];

    /// <summary>A form as the value of a feature.</summary>
    public NamePart Name(in WordForm form) => new(in texts[form.Number], form.NameHash, form.NamePower);

    /// <summary>The number of the form of every token of a field.</summary>
    /// <param name="tokens">As long as the field has tokens, or longer.</param>
    public void Read(FieldText field, Span<int> tokens)
    {
        var numbers = FormNumbers.OfThread.Of(field);
        var memory = FormNumbers.OfThread.Memory<Known>(this);
        for (var at = 0; at < numbers.Length; at++)
        {
            if (!memory.TryGet(numbers[at], out var known) || (known.Generation != Generation && known.Number >= Kept))
            {
                known = new Known(Add(field[field.Tokens[at]]), Generation);
                memory.Put(numbers[at], known);
            }

            tokens[at] = known.Number;
        }
    }

    private int Add(ReadOnlySpan<char> form)
    {
        Span<char> lower = stackalloc char[LongestWord];
        lower = lower[..Math.Min(form.Length, LongestWord)];
        form[..lower.Length].ToLowerInvariant(lower);
        var hash = WordHash.Of(lower);
        ref var word = ref wordNumbers.GetOrAdd(hash);
        if (word == 0)
            word = wordNumbers.Count;
        var name = NamePart.Of(form);
        if (count == forms.Length)
        {
            Array.Resize(ref forms, count * 2);
            Array.Resize(ref texts, count * 2);
        }

        texts[count] = form.ToString();
        forms[count] = new WordForm
        {
            Number = count,
            Word = word - 1,
            NameHash = name.Hash,
            NamePower = name.Power,
            PhraseHash = WordRuns.FoldedHash(form),
            Facts = words.Find(hash),
            Bracket = form switch { "(" or "[" => 1, ")" or "]" => -1, _ => 0 },
            IsColon = form is ":",
        };
        characters += form.Length;
        return count++;
    }

    /// <summary>A form's number here, as the thread remembers it.</summary>
    /// <param name="Generation">When it had the number.</param>
    private readonly record struct Known(int Number, int Generation);
}
