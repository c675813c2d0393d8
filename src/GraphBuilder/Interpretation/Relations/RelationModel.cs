using System.Collections.Immutable;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Tagging.Boosting;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>The weights that tell relations.</summary>
/// <param name="Cues">From words, names and roles, pair by pair: none or one of the types.</param>
/// <param name="Judge">From all estimates of the paper together: whether a likely relation holds.</param>
/// <param name="Least">By type, from which probability on a relation holds.</param>
internal sealed record RelationModel(LogLinearModel Cues, BoostedTrees Judge, ImmutableArray<float> Least)
{
    public void Write(BinaryWriter writer)
    {
        Cues.Write(writer);
        TreesSection.Write(Judge, writer);
        foreach (float least in Least)
            writer.Write(least);
    }

    public static RelationModel Read(BinaryReader reader)
    {
        var (cues, judge) = (LogLinearModel.Read(reader), TreesSection.Read(reader));
        var least = new float[RelationEstimates.Types];
        for (int type = 0; type < least.Length; type++)
            least[type] = reader.ReadSingle();
        return new RelationModel(cues, judge, [.. least]);
    }
}
