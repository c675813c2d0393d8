using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Tagging.Boosting;

namespace GraphBuilder.Interpretation.Variants;

/// <summary>The weights that tell whether two names of a paper name one thing.</summary>
/// <param name="Words">From the words that the names do not share.</param>
/// <param name="Judge">From that, and from how the names are alike and where they stand.</param>
/// <param name="Least">From which probability on two entities are joined.</param>
internal sealed record VariantModel(LogLinearModel Words, BoostedTrees Judge, float Least)
{
    public void Write(BinaryWriter writer)
    {
        Words.Write(writer);
        TreesSection.Write(Judge, writer);
        writer.Write(Least);
    }

    public static VariantModel Read(BinaryReader reader) => new(LogLinearModel.Read(reader), TreesSection.Read(reader), reader.ReadSingle());
}
