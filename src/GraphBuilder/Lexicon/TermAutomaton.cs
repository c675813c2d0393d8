namespace GraphBuilder.Lexicon;

/// <summary>
/// The automaton of Aho and Corasick (1975) over word numbers. State 0 is the root; a state stands for a beginning of a pattern; <see cref="Fail"/> leads to the longest
/// proper suffix of it that is also a beginning. Stepping through a text of n words costs O(n) whatever the patterns are.
/// </summary>
/// <remarks>Compact: the root has a direct table, since most words of a text are looked up there; other states have few successors, which lie sorted in one array.</remarks>
internal sealed class TermAutomaton
{
    private readonly int[] root;
    private readonly int[] firstEdge;
    private readonly int[] edgeWord;
    private readonly int[] edgeTarget;
    private readonly int[] fail;
    private readonly int[] pattern;
    private readonly int[] depth;
    private readonly int[] output;

    internal TermAutomaton(int[] root, int[] firstEdge, int[] edgeWord, int[] edgeTarget, int[] fail, int[] pattern, int[] depth, int[] output)
    {
        this.root = root;
        this.firstEdge = firstEdge;
        this.edgeWord = edgeWord;
        this.edgeTarget = edgeTarget;
        this.fail = fail;
        this.pattern = pattern;
        this.depth = depth;
        this.output = output;
    }

    public int StateCount => fail.Length;

    /// <summary>The state after one more word; numbers without a pattern (0 and below) lead to the root.</summary>
    public int Step(int state, int word)
    {
        while (state != 0)
        {
            var next = Successor(state, word);
            if (next != 0)
                return next;
            state = fail[state];
        }

        return (uint)word < (uint)root.Length ? root[word] : 0;
    }

    /// <summary>The longest state at or behind this one that completes a pattern; 0 when there is none.</summary>
    public int FirstOutput(int state) => pattern[state] >= 0 ? state : output[state];

    /// <summary>The next shorter state that completes a pattern; 0 at the end.</summary>
    public int NextOutput(int state) => output[state];

    /// <summary>The number of the pattern that the state completes.</summary>
    public int Pattern(int state) => pattern[state];

    /// <summary>How many words long the state is.</summary>
    public int Depth(int state) => depth[state];

    /// <summary>Every pattern as its words, with its number; the shorter of two with one beginning first.</summary>
    public IEnumerable<(int[] Words, int Pattern)> Patterns()
    {
        var open = new Stack<(int State, int[] Words)>([(0, [])]);
        while (open.TryPop(out var item))
        {
            var (state, words) = item;
            if (pattern[state] >= 0)
                yield return (words, pattern[state]);
            for (var edge = firstEdge[state + 1] - 1; edge >= firstEdge[state]; edge--)
                open.Push((edgeTarget[edge], [.. words, edgeWord[edge]]));
        }
    }

    private int Successor(int state, int word)
    {
        var low = firstEdge[state];
        var high = firstEdge[state + 1];
        while (high - low > 8)
        {
            var middle = (low + high) >>> 1;
            if (edgeWord[middle] <= word)
                low = middle;
            else
                high = middle;
        }

        for (; low < high; low++)
        {
            if (edgeWord[low] == word)
                return edgeTarget[low];
        }

        return 0;
    }
}
