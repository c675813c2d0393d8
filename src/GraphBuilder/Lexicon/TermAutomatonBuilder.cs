namespace GraphBuilder.Lexicon;

/// <summary>Collects patterns of word numbers into a trie, then ties its states into an automaton.</summary>
/// <param name="states">About how many states there will be: growing large tables is most of what building costs.</param>
internal sealed class TermAutomatonBuilder(int states = 0)
{
    // A successor's key is its state and word in one number, so that sorting the keys groups them by state and orders them by word.
    private readonly Dictionary<long, int> successors = new(states);
    private readonly List<int> pattern = new(states + 1) { -1 };
    private readonly List<int> depth = new(states + 1) { 0 };
    private int patterns;

    /// <summary>The number of a pattern, a new one when it was not added before.</summary>
    /// <param name="words">At least one, all above 0.</param>
    public int Add(ReadOnlySpan<int> words)
    {
        if (words.IsEmpty || words.ContainsAnyInRange(int.MinValue, 0))
            throw new ArgumentException("A pattern is at least one word, each of a number above 0.", nameof(words));
        var state = 0;
        foreach (var word in words)
        {
            if (!successors.TryGetValue(Key(state, word), out var next))
            {
                next = pattern.Count;
                successors.Add(Key(state, word), next);
                pattern.Add(-1);
                depth.Add(depth[state] + 1);
            }

            state = next;
        }

        if (pattern[state] < 0)
            pattern[state] = patterns++;
        return pattern[state];
    }

    /// <param name="words">One more than the highest word number.</param>
    public TermAutomaton Build(int words)
    {
        var keys = successors.Keys.ToArray();
        var targets = successors.Values.ToArray();
        Array.Sort(keys, targets);
        var firstEdge = new int[pattern.Count + 1];
        foreach (var key in keys)
            firstEdge[State(key) + 1]++;
        for (var i = 0; i < pattern.Count; i++)
            firstEdge[i + 1] += firstEdge[i];
        var edgeWord = Array.ConvertAll(keys, Word);
        var root = new int[words];
        for (var i = 0; i < firstEdge[1]; i++)
            root[edgeWord[i]] = targets[i];
        var (fail, output) = Links(firstEdge, edgeWord, targets);
        return new TermAutomaton(root, firstEdge, edgeWord, targets, fail, [.. pattern], [.. depth], output);
    }

    /// <summary>Breadth first, so that a state's suffix, which is shorter, is done before it.</summary>
    private (int[] Fail, int[] Output) Links(int[] firstEdge, int[] edgeWord, int[] targets)
    {
        var fail = new int[pattern.Count];
        var output = new int[pattern.Count];
        var queue = new Queue<int>(pattern.Count);
        queue.Enqueue(0);
        while (queue.TryDequeue(out var state))
        {
            for (var edge = firstEdge[state]; edge < firstEdge[state + 1]; edge++)
            {
                var target = targets[edge];
                queue.Enqueue(target);
                if (state == 0)
                    continue;
                var link = fail[state];
                int suffix;
                while (!successors.TryGetValue(Key(link, edgeWord[edge]), out suffix) && link != 0)
                    link = fail[link];
                fail[target] = suffix;
                output[target] = pattern[suffix] >= 0 ? suffix : output[suffix];
            }
        }

        return (fail, output);
    }

    private static long Key(int state, int word) => ((long)state << 32) | (uint)word;

    private static int State(long key) => (int)(key >> 32);

    private static int Word(long key) => (int)key;
}
