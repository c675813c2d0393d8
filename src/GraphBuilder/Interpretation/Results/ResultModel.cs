using System.Collections.Immutable;
using GraphBuilder.Interpretation.Learning;

namespace GraphBuilder.Interpretation.Results;

/// <summary>The weights that tell results.</summary>
/// <param name="Values">Whether a quantity is a result.</param>
/// <param name="Slots">What an entity is to a result.</param>
/// <param name="LeastValue">From which probability on a quantity is a result.</param>
/// <param name="LeastSlots">From which probability on an entity is a result's method, dataset, metric.</param>
internal sealed record ResultModel(LogLinearModel Values, LogLinearModel Slots, float LeastValue, ImmutableArray<float> LeastSlots)
{
    public void Write(BinaryWriter writer)
    {
        Values.Write(writer);
        Slots.Write(writer);
        writer.Write(LeastValue);
        foreach (float least in LeastSlots)
            writer.Write(least);
    }

    public static ResultModel Read(BinaryReader reader) => new(LogLinearModel.Read(reader), LogLinearModel.Read(reader), reader.ReadSingle(), [reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle()]);
}
