using System.Runtime.InteropServices;
using GraphBuilder.Tagging;
using GraphBuilder.Tagging.Boosting;
using GraphBuilder.Tagging.Networks;

namespace GraphBuilder.Interpretation.Roles;

/// <summary>
/// Judges what a paper proposes and is evaluated on, among all its entities. Two judges that err in different ways: trees over <see cref="RoleRows"/>, and a network that sees these numbers and the
/// <see cref="RoleWords"/>; <see cref="WordNetwork.Reader.Join"/> makes one of both.
/// </summary>
internal sealed class RoleJudge(BoostedTrees trees, WordNetwork network, WordStatistics words)
{
    /// <summary>Proposed, evaluated on, neither.</summary>
    public const int Classes = 3;

    /// <summary>16,384 sums of the network are kept.</summary>
    private const int KeptBits = 14;

    /// <summary>What the trees hold for less likely than this to be proposed, or for likelier than <see cref="MostOfTrees"/>, they judge alone: of 12,571 entities of the annotated papers 7,091, of which the network would have changed no proposal.</summary>
    private const float LeastOfTrees = 0.05f;

    private const float MostOfTrees = 0.97f;

    /// <summary>Used again for every paper.</summary>
    [ThreadStatic]
    private static Workspace? t_workspace;

    /// <summary>What the network is made of.</summary>
    public static WordNetworkShape Shape => new(RoleRows.Columns, RoleWords.Slots, Classes);

    /// <summary>The probabilities of the <see cref="Classes"/>, entity after entity.</summary>
    /// <param name="entities">Those to judge.</param>
    /// <param name="rows">Of the paper.</param>
    /// <param name="around">Of the paper; asked only for what the trees leave open.</param>
    public float[] Judge(List<int> entities, RoleRows rows, Func<RoleWords> around)
    {
        var values = new float[entities.Count * RoleRows.Columns];
        for (int i = 0; i < entities.Count; i++)
            rows.Fill(entities[i], values.AsSpan(i * RoleRows.Columns, RoleRows.Columns));
        var probabilities = new float[entities.Count * Classes];
        trees.PredictAll(values, RoleRows.Columns, probabilities);
        int[] open = [.. Enumerable.Range(0, entities.Count).Where(i => IsOpen(probabilities.AsSpan(i * Classes, Classes)))];
        if (open.Length > 0)
            Join(open, entities, around(), values, probabilities);
        return probabilities;
    }

    /// <summary>Joins what the trees say of some entities with what the network says.</summary>
    /// <param name="open">Which of the entities.</param>
    private void Join(int[] open, List<int> entities, RoleWords around, float[] values, float[] probabilities)
    {
        Workspace workspace = WorkspaceOfThread();
        workspace.Slots.Clear();
        var starts = new int[open.Length + 1];
        for (int i = 0; i < open.Length; i++)
        {
            around.Add(entities[open[i]], workspace.Slots);
            starts[i + 1] = workspace.Slots.Count;
        }

        ReadOnlySpan<int> slots = CollectionsMarshal.AsSpan(workspace.Slots);
        workspace.Network.Prepare(slots);
        for (int i = 0; i < open.Length; i++)
        {
            workspace.Network.Take(slots[starts[i]..starts[i + 1]]);
            workspace.Network.Join(values.AsSpan(open[i] * RoleRows.Columns, RoleRows.Columns), probabilities.AsSpan(open[i] * Classes, Classes));
        }
    }

    /// <summary>Whether the network has a say on an entity.</summary>
    public static bool IsOpen(ReadOnlySpan<float> ofTrees) => ofTrees[0] is > LeastOfTrees and < MostOfTrees;

    /// <summary>A network at work.</summary>
    public static WordNetwork.Reader Reader(WordNetwork network, WordStatistics words) => new(network, words, RoleWords.Slots, KeptBits);

    private Workspace WorkspaceOfThread() =>
        t_workspace is { } workspace && workspace.Of == network ? workspace : t_workspace = new Workspace(network, Reader(network, words), []);

    private sealed record Workspace(WordNetwork Of, WordNetwork.Reader Network, List<int> Slots);
}
