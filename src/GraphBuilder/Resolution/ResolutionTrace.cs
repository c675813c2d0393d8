using System.Collections.Immutable;

namespace GraphBuilder.Resolution;

/// <summary>Why two names of a corpus are one thing, the strongest evidence first; docs/resolution.md explains each.</summary>
internal enum NameRule : byte
{
    /// <summary>A general term and a proper name of the same letters.</summary>
    Senses,

    /// <summary>A name or long alias of a known term.</summary>
    KnownTerm,

    /// <summary>A known name in another case.</summary>
    Case,

    /// <summary>Long forms of one abbreviation that are the same words in other shapes.</summary>
    LongForms,

    /// <summary>A spelling that stands for the other in most papers that have it.</summary>
    Variant,

    /// <summary>A short form that nearly always stands for the other.</summary>
    ShortForm,

    /// <summary>A name with a short form in it, spelled out.</summary>
    Embedded,
}

/// <summary>Which names of a corpus were joined, and why, for explaining it; nothing is kept when nobody asks.</summary>
internal sealed class ResolutionTrace
{
    private readonly Dictionary<int, List<(int Node, NameRule Rule)>> joined = [];
    private NameEvidence? evidence;
    private NamePartition? partition;

    public void Joined(int one, int other, NameRule rule)
    {
        List(one).Add((other, rule));
        List(other).Add((one, rule));
    }

    public void Resolved(NameEvidence counted, NamePartition parts) => (evidence, partition) = (counted, parts);

    /// <summary>The joins that lead from one node to another, the fewest, by what the names are called; empty when none do or they are one.</summary>
    public ImmutableArray<(string Name, NameRule Rule)> Path(int from, int to)
    {
        var before = new Dictionary<int, (int Node, NameRule Rule)> { [from] = (from, default) };
        var queue = new Queue<int>([from]);
        while (queue.TryDequeue(out var node) && node != to)
        {
            foreach (var (next, rule) in joined.GetValueOrDefault(node) ?? [])
            {
                if (before.TryAdd(next, (node, rule)))
                    queue.Enqueue(next);
            }
        }

        var path = ImmutableArray.CreateBuilder<(string Name, NameRule Rule)>();
        for (var node = to; node != from && before.TryGetValue(node, out var step); node = step.Node)
            path.Add((Called(node), step.Rule));
        path.Reverse();
        return path.DrainToImmutable();
    }

    /// <summary>How much papers speak for each type of a node's thing: a paper counts as its confidence.</summary>
    public ImmutableArray<double> Votes(int node)
    {
        var votes = new long[5];
        foreach (var other in evidence!.Nodes)
        {
            if (partition!.Root(other) != partition.Root(node))
                continue;
            var own = evidence.Votes(other);
            for (var type = 0; type < own.Length; type++)
                votes[type] += own[type];
        }

        return [.. votes.Select(static vote => vote / (double)NameEvidence.VotesOf(1))];
    }

    /// <summary>The spelling of a node that is used most.</summary>
    private string Called(int node)
    {
        var best = evidence!.Spellings().Where(spelling => spelling.Node == node && evidence.Forms[spelling.Form].Key == NameNode.Key(node))
            .OrderByDescending(static spelling => spelling.Count.Total)
            .Select(spelling => evidence.Forms[spelling.Form].Text)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        return best ?? evidence.Forms.NameOfKey(NameNode.Key(node));
    }

    private List<(int Node, NameRule Rule)> List(int node)
    {
        if (!joined.TryGetValue(node, out var list))
            joined.Add(node, list = []);
        return list;
    }
}
