namespace GraphBuilder.Resolution;

/// <summary>Pairs of names that some evidence calls one thing; joined in an order that the evidence and the names alone give.</summary>
internal sealed class NameEdges(NameForms forms)
{
    private readonly List<(int One, int Other, int Papers)> edges = [];

    public void Add(int one, int other, int papers) => edges.Add((one, other, papers));

    /// <summary>Joins the pairs, those with most papers first, then in ordinal order of the names.</summary>
    public void JoinIn(NamePartition partition, NameRule rule)
    {
        edges.Sort((a, b) =>
        {
            var order = b.Papers.CompareTo(a.Papers);
            order = order != 0 ? order : Compare(a.One, b.One);
            return order != 0 ? order : Compare(a.Other, b.Other);
        });
        foreach (var (one, other, _) in edges)
            partition.Join(one, other, rule);
    }

    private int Compare(int node, int other)
    {
        var order = string.CompareOrdinal(forms.KeyText(NameNode.Key(node)), forms.KeyText(NameNode.Key(other)));
        return order != 0 ? order : NameNode.IsProper(node).CompareTo(NameNode.IsProper(other));
    }
}
