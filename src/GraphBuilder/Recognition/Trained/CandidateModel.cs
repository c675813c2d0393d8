using GraphBuilder.Tagging.Boosting;
using GraphBuilder.Tagging.Networks;

namespace GraphBuilder.Recognition.Trained;

/// <summary>Two judges of candidates that err in different ways: trees over the row of numbers, and a network that sees the words too. Their probabilities are multiplied, the root taken, and made to add up to 1.</summary>
internal sealed record CandidateModel(BoostedTrees Trees, WordNetwork Network)
{
    public void Write(BinaryWriter writer)
    {
        TreesSection.Write(Trees, writer);
        NetworkSection.Write(Network, writer);
    }

    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Write"/> wrote.</exception>
    public static CandidateModel Read(BinaryReader reader) => new(TreesSection.Read(reader), NetworkSection.Read(reader));
}
