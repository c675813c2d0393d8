using System.Runtime.InteropServices;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Resolution;

/// <summary>A distinct spelling and what can be said of it alone.</summary>
/// <param name="Key">The number of its key: spellings with one key differ by case, hyphens, blanks, plural, British or American use only.</param>
/// <param name="IsShort">Whether it looks like an acronym or another one-word short form.</param>
/// <param name="Entry">The lexicon's entry of that name or alias.</param>
internal readonly record struct NameForm(string Text, int Key, bool IsShort, LexiconEntry? Entry);

/// <summary>Every distinct spelling of the corpus, numbered, so that folding and looking up happen once a spelling, not once a mention.</summary>
/// <remarks>The numbers hang on the order of arrival: no decision may. Filled by one thread, then read by many.</remarks>
internal sealed class NameForms(TermLexicon lexicon)
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> keyNumbers = new(StringComparer.Ordinal);
    // Between the key of a short form and the known term that it is; no name has a line break.
    private const char KnownMark = '\n';

    private readonly Dictionary<LexiconEntry, int> entryNodes = new(ReferenceEqualityComparer.Instance);
    private readonly List<NameForm> forms = [];
    private readonly List<string> keys = [];

    public int Count => forms.Count;

    public int KeyCount => keys.Count;

    public NameForm this[int form] => forms[form];

    /// <summary>The number of a spelling, given one if it is new.</summary>
    public int Add(ReadOnlySpan<char> text)
    {
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var form))
            return form;
        var kept = text.ToString();
        var entry = lexicon.Find(kept);
        form = forms.Count;
        numbers.Add(kept, form);
        forms.Add(new NameForm(kept, AddKey(KeyOf(kept, entry)), NameShape.IsShort(kept), entry));
        return form;
    }

    /// <summary>The number of a spelling that was added before.</summary>
    public int Find(ReadOnlySpan<char> text) =>
        numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var form)
            ? form
            : throw new InvalidOperationException($"\"{text}\" stands in no paper that was resolved.");

    /// <summary>The node of a known term.</summary>
    public int NodeOf(LexiconEntry entry)
    {
        if (!entryNodes.TryGetValue(entry, out var node))
        {
            node = NameNode.Of(AddKey(KeyOf(entry.Name, entry)), entry.Type is TermType.Method or TermType.Dataset && char.IsUpper(entry.Name[0]));
            entryNodes.Add(entry, node);
        }

        return node;
    }

    /// <summary>The known terms that <see cref="NodeOf"/> was asked for, by name.</summary>
    public IEnumerable<LexiconEntry> KnownTerms() => entryNodes.Keys.OrderBy(entry => entry.Name, StringComparer.Ordinal);

    public string KeyText(int key) => keys[key];

    /// <summary>A spelling of the key, the first in ordinal order; the key itself when no paper writes any.</summary>
    public string NameOfKey(int key) => forms.Where(form => form.Key == key).Select(form => form.Text).Min(StringComparer.Ordinal) ?? keys[key].Split(KnownMark)[^1];

    /// <summary>For the key of a short form of a known term, the key that it has in a case which the lexicon does not know; null when there is none.</summary>
    public int? InOtherCase(int key)
    {
        var mark = keys[key].IndexOf(KnownMark);
        return mark >= 0 && keyNumbers.TryGetValue(keys[key][..mark], out var other) ? other : null;
    }

    private int AddKey(string key)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(keyNumbers, key, out var known);
        if (!known)
        {
            number = keys.Count;
            keys.Add(key);
        }

        return number;
    }

    /// <summary>The key of a name that may have none.</summary>
    public bool TryFindKey(ReadOnlySpan<char> name, out int key)
    {
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(name, out var form))
        {
            key = forms[form].Key;
            return true;
        }

        return keyNumbers.TryGetValue(KeyOf(name, NameShape.IsShort(name) ? lexicon.Find(name.ToString()) : null), out key);
    }

    /// <summary>
    /// What the spellings of one name have in common: "fine-tuning", "finetuning" and "Fine Tuning" have one key. In short forms case can matter (COCO
    /// is no CoCo, MAP no mAP): what the lexicon takes for different terms, or for none, has different keys.
    /// </summary>
    public static string KeyOf(ReadOnlySpan<char> name, LexiconEntry? entry)
    {
        var key = TermFold.Compact(name);
        return entry is not null && NameShape.IsShort(name) ? key + KnownMark + entry.Name : key;
    }
}
