using GraphBuilder.Text;

namespace GraphBuilder.Tagging.Training;

/// <summary>
/// How much more often than by chance a word stands one or two places before or after each frequent word: positive pointwise mutual
/// information with smoothed context frequencies (Levy, Goldberg and Dagan 2015), as compact sparse rows, a row per word.
/// </summary>
internal sealed class Cooccurrence
{
    private const int Places = 4;
    private const double Smoothing = 0.75;

    private Cooccurrence(int rows, int columns, int[] starts, int[] contexts, float[] values)
    {
        Rows = rows;
        Columns = columns;
        Starts = starts;
        Contexts = contexts;
        Values = values;
    }

    public int Rows { get; }

    public int Columns { get; }

    public int[] Starts { get; }

    public int[] Contexts { get; }

    public float[] Values { get; }

    /// <param name="frequent">How many of the most frequent words count as contexts.</param>
    public static Cooccurrence Of(IEnumerable<PaperText> texts, Vocabulary vocabulary, int frequent)
    {
        var columns = frequent * Places;
        var counts = new Dictionary<long, int>();
        Span<char> buffer = stackalloc char[40];
        var numbers = new List<int>();
        foreach (var paper in texts)
        {
            foreach (var field in (FieldText[])[paper.Title, paper.Abstract])
            {
                numbers.Clear();
                foreach (var token in field.Tokens)
                {
                    var form = field[token];
                    if (form.Length > 40)
                    {
                        numbers.Add(-1);
                        continue;
                    }

                    form.ToLowerInvariant(buffer);
                    numbers.Add(vocabulary.Find(buffer[..form.Length]));
                }

                Count(numbers, frequent, columns, counts);
            }
        }

        return Weigh(counts, vocabulary.Words.Count, columns);
    }

    private static void Count(List<int> numbers, int frequent, int columns, Dictionary<long, int> counts)
    {
        for (var at = 0; at < numbers.Count; at++)
        {
            if (numbers[at] < 0)
                continue;
            for (var place = 0; place < Places; place++)
            {
                var other = at + place switch { 0 => -2, 1 => -1, 2 => 1, _ => 2 };
                if (other < 0 || other >= numbers.Count || numbers[other] < 0 || numbers[other] >= frequent)
                    continue;
                var key = numbers[at] * (long)columns + numbers[other] * Places + place;
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
            }
        }
    }

    private static Cooccurrence Weigh(Dictionary<long, int> counts, int rows, int columns)
    {
        var keys = counts.Keys.ToArray();
        Array.Sort(keys);
        var rowSums = new double[rows];
        var columnSums = new double[columns];
        foreach (var key in keys)
        {
            rowSums[key / columns] += counts[key];
            columnSums[key % columns] += counts[key];
        }

        var total = 0d;
        for (var column = 0; column < columns; column++)
        {
            columnSums[column] = Math.Pow(columnSums[column], Smoothing);
            total += columnSums[column];
        }

        var starts = new int[rows + 1];
        var contexts = new List<int>(keys.Length);
        var values = new List<float>(keys.Length);
        foreach (var key in keys)
        {
            var (row, column) = ((int)(key / columns), (int)(key % columns));
            var information = Math.Log(counts[key] / rowSums[row] * total / columnSums[column]);
            if (information <= 0)
                continue;
            starts[row + 1]++;
            contexts.Add(column);
            values.Add((float)information);
        }

        for (var row = 0; row < rows; row++)
            starts[row + 1] += starts[row];
        return new(rows, columns, starts, [.. contexts], [.. values]);
    }
}
