using System.Globalization;

namespace GraphBuilder.Recognition.Phrases;

/// <summary>
/// What was counted over annotated papers of each word: how often it stands alone as a term, begins a longer one, stands inside, ends it, or is no part of one,
/// and of which type the terms are that it ends. Words that are not listed have the figures of their last letters.
/// </summary>
internal sealed class WordStatistics
{
    private const string Resource = "Recognition/Words.tsv";
    private const int LongestWord = 40;
    private const int ShortestSuffix = 2;
    private const int LongestSuffix = 4;

    /// <summary>How many sightings the average word counts for when a word's shares are estimated.</summary>
    private const double PriorWeight = 4;

    private readonly Dictionary<string, int> rows;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly WordShares[] shares;

    public WordStatistics(IEnumerable<WordCounts> words)
    {
        rows = new Dictionary<string, int>(StringComparer.Ordinal);
        lookup = rows.GetAlternateLookup<ReadOnlySpan<char>>();
        var list = new List<WordShares>();
        var all = words.ToList();
        var average = WordShares.Average(all.Where(static word => !word.IsSuffix));
        list.Add(average);
        foreach (var word in all)
        {
            rows[word.Word] = list.Count;
            list.Add(WordShares.Of(word, average, PriorWeight));
        }

        shares = [.. list];
    }

    /// <summary>The row of a word that nothing is known of.</summary>
    public const int Unknown = 0;

    public ref readonly WordShares this[int row] => ref shares[row];

    /// <summary>The row of a word, else of its singular, else of its last letters.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            word = word[^LongestWord..];
        Span<char> lower = stackalloc char[LongestWord + 1];
        var length = word.ToLowerInvariant(lower);
        if (lookup.TryGetValue(lower[..length], out var row))
            return row;
        if (length > 3 && lower[length - 1] == 's' && lower[length - 2] != 's' && lookup.TryGetValue(lower[..(length - 1)], out row))
            return row;
        var hyphen = lower[..length].LastIndexOf('-');
        if (hyphen > 0 && lookup.TryGetValue(lower[hyphen..length], out row))
            return row;
        for (var suffix = Math.Min(LongestSuffix, length - 1); suffix >= ShortestSuffix; suffix--)
        {
            lower[length - suffix - 1] = '~';
            if (lookup.TryGetValue(lower[(length - suffix - 1)..length], out row))
                return row;
            lower[length - suffix - 1] = char.ToLowerInvariant(word[length - suffix - 1]);
        }

        return Unknown;
    }

    /// <summary>The counts that ship with the program.</summary>
    public static WordStatistics Shipped()
    {
        using var stream = typeof(WordStatistics).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        return new WordStatistics(Read(reader));
    }

    /// <summary>Reads lines of <c>word, occurrences, alone, first, inside, last, concept, method, task, dataset, metric</c>, tab-separated, after a header.</summary>
    public static IEnumerable<WordCounts> Read(TextReader reader)
    {
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            var numbers = Array.ConvertAll(cells[1..], static cell => int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture));
            yield return new WordCounts(
                cells[0], numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], new TypeCounts(numbers[5], numbers[6], numbers[7], numbers[8], numbers[9]));
        }
    }
}
