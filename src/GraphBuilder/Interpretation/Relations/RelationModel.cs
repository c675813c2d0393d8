using System.Collections.Immutable;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Tagging.Boosting;
using GraphBuilder.Tagging.Networks;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>The weights that tell relations.</summary>
/// <param name="Sieve">From types and roles, whether a pair is worth a look.</param>
/// <param name="Own">How an entity is related to the main proposal: an <see cref="OwnRelation"/>.</param>
/// <param name="Pairs">From words, names and roles, for all other pairs: none or one of the types.</param>
/// <param name="Elsewhere">What unlabelled texts say.</param>
/// <param name="Trees">From all estimates of the paper together: whether a likely relation holds.</param>
/// <param name="Network">The same from these and the words around.</param>
/// <param name="Least">By type, from which probability on a relation holds.</param>
internal sealed record RelationModel(PairSieve Sieve, LogLinearModel Own, LogLinearModel Pairs, RelationStatistics Elsewhere, BoostedTrees Trees, WordNetwork Network, ImmutableArray<float> Least)
{
    public void Write(BinaryWriter writer)
    {
        Sieve.Model.Write(writer);
        Own.Write(writer);
        Pairs.Write(writer);
        Elsewhere.Write(writer);
        TreesSection.Write(Trees, writer);
        NetworkSection.Write(Network, writer);
        foreach (float least in Least)
            writer.Write(least);
    }

    public static RelationModel Read(BinaryReader reader)
    {
        (LogLinearModel sieve, LogLinearModel own, LogLinearModel pairs) = (LogLinearModel.Read(reader), LogLinearModel.Read(reader), LogLinearModel.Read(reader));
        RelationStatistics elsewhere = RelationStatistics.Read(reader);
        BoostedTrees trees = TreesSection.Read(reader);
        WordNetwork network = NetworkSection.Read(reader);
        var least = new float[RelationEstimates.Types];
        for (int type = 0; type < least.Length; type++)
            least[type] = reader.ReadSingle();
        return new RelationModel(new PairSieve(sieve), own, pairs, elsewhere, trees, network, [.. least]);
    }
}
