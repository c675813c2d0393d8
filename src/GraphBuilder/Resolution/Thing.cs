namespace GraphBuilder.Resolution;

/// <summary>A spelling of a thing and how often it is used.</summary>
internal sealed record Spelling(NameForm Form, FormCount Count);

/// <summary>A thing before it has a name: its nodes and its spellings, each once, in no order that means anything.</summary>
internal sealed record Thing(int Root, List<int> Nodes, List<Spelling> Spellings)
{
    /// <summary>Puts the evidence together thing by thing.</summary>
    public static IReadOnlyCollection<Thing> All(NameEvidence evidence, NamePartition partition)
    {
        var things = new Dictionary<int, Thing>();
        foreach (var node in evidence.Nodes)
        {
            var root = partition.Root(node);
            if (!things.TryGetValue(root, out var thing))
                things.Add(root, thing = new Thing(root, [], []));
            thing.Nodes.Add(node);
        }

        foreach (var (node, form, count) in evidence.Spellings())
            things[partition.Root(node)].Spellings.Add(new Spelling(evidence.Forms[form], count));
        foreach (var thing in things.Values)
            thing.JoinSpellings();
        return things.Values;
    }

    // Several nodes of a thing can have a spelling.
    private void JoinSpellings()
    {
        if (Nodes.Count == 1)
            return;
        Spellings.Sort(static (one, other) => string.CompareOrdinal(one.Form.Text, other.Form.Text));
        var kept = 0;
        for (var at = 1; at < Spellings.Count; at++)
        {
            if (Spellings[at].Form.Text == Spellings[kept].Form.Text)
                Spellings[kept] = Spellings[kept] with { Count = Spellings[kept].Count + Spellings[at].Count };
            else
                Spellings[++kept] = Spellings[at];
        }

        Spellings.RemoveRange(kept + 1, Spellings.Count - kept - 1);
    }
}
