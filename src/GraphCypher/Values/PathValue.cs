namespace GraphCypher.Values;

/// <summary>A path: nodes by number, and the relationships between each and the next, whichever way they point.</summary>
/// <param name="Nodes">One more than relationships.</param>
internal sealed record PathValue(int[] Nodes, int[] Relationships)
{
    public int Length => Relationships.Length;

    public bool Equals(PathValue? other) => other is not null && Nodes.AsSpan().SequenceEqual(other.Nodes) && Relationships.AsSpan().SequenceEqual(other.Relationships);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (int node in Nodes)
            hash.Add(node);
        foreach (int relationship in Relationships)
            hash.Add(relationship);
        return hash.ToHashCode();
    }
}
