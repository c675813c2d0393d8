namespace GraphCypher.FullText;

/// <summary>The words of one property, each with the documents and places where it stands.</summary>
internal sealed class FieldIndex
{
    /// <summary>Between the texts of a list, so that no phrase reaches from one into the next.</summary>
    private const int Gap = 100;

    private readonly Dictionary<string, Postings> _words = new(StringComparer.Ordinal);
    private readonly List<byte> _lengths = [];
    private string[]? _sorted;
    private long _total;

    /// <summary>How many documents have a word in it.</summary>
    public int Documents { get; private set; }

    /// <summary>Words in a document, on average over those that have any.</summary>
    public double MeanLength => Documents == 0 ? 0 : (double)_total / Documents;

    /// <summary>The step of <see cref="LengthSteps"/> on which the number of words in a document lies.</summary>
    public byte LengthOf(int document) => _lengths[document];

    /// <summary>Null for a word that stands nowhere.</summary>
    public Postings? Find(string word) => _words.GetValueOrDefault(word);

    /// <summary>The words that begin like this, in order.</summary>
    public IEnumerable<Postings> WithPrefix(string prefix)
    {
        _sorted ??= [.. _words.Keys.Order(StringComparer.Ordinal)];
        int at = Array.BinarySearch(_sorted, prefix, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < _sorted.Length && _sorted[at].StartsWith(prefix, StringComparison.Ordinal); at++)
            yield return _words[_sorted[at]];
    }

    /// <summary>Adds the next document.</summary>
    /// <returns>How many words it has.</returns>
    public int Add(IEnumerable<string> texts)
    {
        int document = _lengths.Count, place = 0, length = 0;
        Dictionary<string, Postings>.AlternateLookup<ReadOnlySpan<char>> words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string text in texts)
        {
            foreach (ReadOnlySpan<char> word in new TextTokens(text))
            {
                if (!words.TryGetValue(word, out Postings? postings))
                    _words.Add(word.ToString(), postings = new Postings());
                postings.Add(document, place++);
                length++;
            }

            place += Gap;
        }

        _lengths.Add(LengthSteps.Of(length));
        _total += length;
        Documents += length > 0 ? 1 : 0;
        return length;
    }
}

/// <summary>Where a word stands: documents ascending, in each the places ascending.</summary>
internal sealed class Postings
{
    private readonly List<int> _documents = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _places = [];

    /// <summary>In how many documents.</summary>
    public int Count => _documents.Count;

    public int Document(int posting) => _documents[posting];

    /// <summary>Of the word in the document of a posting.</summary>
    public ReadOnlySpan<int> Places(int posting)
    {
        int start = posting == 0 ? 0 : _ends[posting - 1];
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_places)[start.._ends[posting]];
    }

    /// <summary>The posting of a document; negative when the word is not in it.</summary>
    public int Find(int document) => _documents.BinarySearch(document);

    public void Add(int document, int place)
    {
        if (_documents.Count == 0 || _documents[^1] != document)
        {
            _documents.Add(document);
            _ends.Add(_places.Count);
        }

        _places.Add(place);
        _ends[^1] = _places.Count;
    }
}
