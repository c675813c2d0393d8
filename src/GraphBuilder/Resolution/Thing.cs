namespace GraphBuilder.Resolution;

/// <summary>A spelling of a thing and how often it is used.</summary>
internal readonly record struct Spelling(NameForm Form, FormCount Count);

/// <summary>A thing before it has a name: its nodes and its spellings, in no order that means anything.</summary>
internal sealed record Thing(int Root, List<int> Nodes, List<Spelling> Spellings)
{
    /// <summary>Puts the evidence together thing by thing.</summary>
    public static IEnumerable<Thing> All(NameEvidence evidence, NamePartition partition)
    {
        var nodes = new List<(int Root, int Node)>(evidence.Nodes.Count);
        foreach (var node in evidence.Nodes)
            nodes.Add((partition.Root(node), node));
        nodes.Sort(static (a, b) => a.Root.CompareTo(b.Root));

        var spellings = new List<(int Root, int Form, FormCount Count)>(evidence.Spellings.Count);
        foreach (var ((node, form), count) in evidence.Spellings)
            spellings.Add((partition.Root(node), form, count));
        spellings.Sort(static (a, b) => a.Root != b.Root ? a.Root.CompareTo(b.Root) : a.Form.CompareTo(b.Form));

        for (int node = 0, spelling = 0; node < nodes.Count;)
        {
            var thing = new Thing(nodes[node].Root, [], []);
            for (; node < nodes.Count && nodes[node].Root == thing.Root; node++)
                thing.Nodes.Add(nodes[node].Node);
            var last = -1;
            for (; spelling < spellings.Count && spellings[spelling].Root == thing.Root; spelling++)
            {
                var (_, form, count) = spellings[spelling];
                if (form == last)
                    thing.Spellings[^1] = thing.Spellings[^1] with { Count = thing.Spellings[^1].Count + count };
                else
                    thing.Spellings.Add(new Spelling(evidence.Forms[form], count));
                last = form;
            }

            yield return thing;
        }
    }
}
