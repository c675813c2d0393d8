using System.Buffers;

namespace GraphBuilder.Lexicon;

/// <summary>Where patterns occur in a text's words: for each word the patterns that start there, the longest first.</summary>
internal ref struct Occurrences
{
    private readonly int[] latest;
    private Occurrence[] all;
    private int count;

    private Occurrences(int words)
    {
        latest = ArrayPool<int>.Shared.Rent(words + 1);
        latest.AsSpan(0, words).Clear();
        all = ArrayPool<Occurrence>.Shared.Rent(words + 1);
    }

    public static Occurrences Of(ReadOnlySpan<int> words, TermAutomaton automaton)
    {
        var occurrences = new Occurrences(words.Length);
        var state = 0;
        for (var last = 0; last < words.Length; last++)
        {
            state = automaton.Step(state, words[last]);
            for (var output = automaton.FirstOutput(state); output != 0; output = automaton.NextOutput(output))
                occurrences.Add(last - automaton.Depth(output) + 1, automaton.Pattern(output), last);
        }

        return occurrences;
    }

    /// <summary>The longest occurrence that starts at a word: its number for <see cref="At"/>, 0 for none.</summary>
    public readonly int Longest(int word) => latest[word];

    /// <summary>An occurrence: its pattern, its last word, and the next shorter one from the same word (0 for none).</summary>
    public readonly Occurrence At(int number) => all[number - 1];

    public readonly void Dispose()
    {
        ArrayPool<int>.Shared.Return(latest);
        ArrayPool<Occurrence>.Shared.Return(all);
    }

    private void Add(int first, int pattern, int last)
    {
        if (count == all.Length)
        {
            var larger = ArrayPool<Occurrence>.Shared.Rent(count * 2);
            all.CopyTo(larger, 0);
            ArrayPool<Occurrence>.Shared.Return(all);
            all = larger;
        }

        // Ends come in ascending order, so an earlier occurrence from the same word is shorter.
        all[count++] = new Occurrence(pattern, last, latest[first]);
        latest[first] = count;
    }
}

/// <summary>An occurrence of a pattern that ends with the word <paramref name="Last"/>; <paramref name="Shorter"/> is the number of the next shorter one from its start.</summary>
internal readonly record struct Occurrence(int Pattern, int Last, int Shorter);
