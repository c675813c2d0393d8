using GraphCypher.Storage;
using GraphCypher.Values;

namespace GraphCypher.Tests.Support;

/// <summary>A graph that statements made, as if it had been read from a store: relationships numbered by type, and nothing changed since.</summary>
/// <param name="made">What the statements made.</param>
/// <param name="ascending">The key of a property that ascends with the numbers of nodes; -1 for none.</param>
internal sealed class FilledGraph(MemoryGraph made, int ascending) : IStoredProperties
{
    public static MemoryGraph Of(MemoryGraph made)
    {
        var filled = new MemoryGraph();
        foreach (string name in made.Keys.Names)
            filled.Keys.Of(name);
        int key = made.Keys.Find("k");
        bool ascends = key >= 0 && Enumerable.Range(1, Math.Max(0, made.NodeBound - 1)).All(node => ValueOrder.Total.Compare(made.NodeProperty(node - 1, key), made.NodeProperty(node, key)) <= 0);
        filled.Fill(new FilledGraph(made, ascends ? key : -1), [], () => Fill(made, filled));
        return filled;
    }

    public Properties OfNode(int node) => throw new InvalidOperationException("Every node has its own.");

    public Value OfNode(int node, int key) => throw new InvalidOperationException("Every node has its own.");

    public NodeColumn NodeColumn(int key) => new MadeColumn(made, key);

    public bool HasNode(int node, int key) => throw new InvalidOperationException("Every node has its own.");

    public bool IsAscending(int key) => key == ascending;

    public bool AllNodesHave(int key) => false;

    public bool AllRelationshipsHave(int key) => false;

    public Properties OfRelationship(int relationship) => throw new InvalidOperationException("Every relationship has its own.");

    public bool HasRelationship(int relationship, int key) => throw new InvalidOperationException("Every relationship has its own.");

    public Value OfRelationship(int relationship, int key) => throw new InvalidOperationException("Every relationship has its own.");

    private static void Fill(MemoryGraph made, MemoryGraph filled)
    {
        foreach (string label in made.Labels.Names)
            filled.Labels.Of(label);
        foreach (string type in made.Types.Names)
            filled.Types.Of(type);
        for (int node = 0; node < made.NodeBound; node++)
            filled.AddNode(made.LabelsOf(node), made.NodeProperties(node));
        foreach (int relationship in Enumerable.Range(0, made.RelationshipBound).OrderBy(made.TypeOf))
            filled.AddRelationship(made.TypeOf(relationship), made.StartOf(relationship), made.EndOf(relationship), made.RelationshipProperties(relationship));
    }

    private sealed class MadeColumn(MemoryGraph made, int key) : NodeColumn
    {
        public override Value this[int node] => made.NodeProperty(node, key);
    }
}
