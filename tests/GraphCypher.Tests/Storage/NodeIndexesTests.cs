using GraphCypher.Storage;
using GraphCypher.Values;

namespace GraphCypher.Tests.Storage;

public class NodeIndexesTests
{
    private const int Labels = 3;
    private const int Key = 0;
    private const int Numbers = 4;

    /// <summary>Nodes come, go, change and come back, and an index that is asked for on the way always has those that a look at all nodes finds.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ByValue_AfterAnyChanges_HasTheNodesThatHaveTheValue(int seed)
    {
        var random = new Random(seed);
        var graph = new MemoryGraph();
        for (int step = 0; step < 400; step++)
        {
            Change(graph, random);
            for (int label = 0; step > 40 && label < Labels; label++)
            {
                for (int number = 0; number < Numbers; number++)
                    graph.Index(label, Key).Find(Value.Of((long)number)).ShouldBe(Scan(graph, label, number), $"step {step}");
            }
        }
    }

    private static void Change(MemoryGraph graph, Random random)
    {
        int node = graph.NodeBound == 0 ? -1 : random.Next(graph.NodeBound), label = random.Next(Labels);
        switch (random.Next(8))
        {
            case 6:
                graph.Commit();
                break;
            case 7:
                graph.Rollback();
                break;
            case var kind when kind < 2 || node < 0 || !graph.HasNode(node):
                graph.AddNode([label], Some(random));
                break;
            case 2:
                graph.AddLabel(node, label);
                break;
            case 3:
                graph.RemoveLabel(node, label);
                break;
            case 4:
                graph.SetNodeProperties(node, Some(random));
                break;
            default:
                graph.DeleteNode(node);
                break;
        }
    }

    private static Properties Some(Random random) => random.Next(4) == 0 ? Properties.Empty : Properties.Empty.With(Key, Value.Of((long)random.Next(Numbers)));

    private static IEnumerable<int> Scan(MemoryGraph graph, int label, int number) =>
        Enumerable.Range(0, graph.NodeBound).Where(node => graph.HasNode(node) && graph.HasLabel(node, label) && graph.NodeProperty(node, Key) is { Kind: ValueKind.Integer, Integer: var value } && value == number);
}
