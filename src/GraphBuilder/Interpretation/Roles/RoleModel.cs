using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Tagging.Boosting;
using GraphBuilder.Tagging.Networks;

namespace GraphBuilder.Interpretation.Roles;

/// <summary>The weights that tell roles.</summary>
/// <param name="Cues">From words and places, entity by entity.</param>
/// <param name="Trees">From all estimates of the paper together: proposed, evaluated on, or neither.</param>
/// <param name="Network">The same from these and the words around.</param>
/// <param name="LeastProposed">From which probability on an entity is proposed.</param>
/// <param name="LeastEvaluatedOn">From which probability on a dataset is evaluated on.</param>
internal sealed record RoleModel(LogLinearModel Cues, BoostedTrees Trees, WordNetwork Network, float LeastProposed, float LeastEvaluatedOn)
{
    public void Write(BinaryWriter writer)
    {
        Cues.Write(writer);
        TreesSection.Write(Trees, writer);
        NetworkSection.Write(Network, writer);
        writer.Write(LeastProposed);
        writer.Write(LeastEvaluatedOn);
    }

    public static RoleModel Read(BinaryReader reader) =>
        new(LogLinearModel.Read(reader), TreesSection.Read(reader), NetworkSection.Read(reader), reader.ReadSingle(), reader.ReadSingle());
}
