using System.Globalization;
using GraphBuilder.Interpretation.Learning;

namespace GraphBuilder.Interpretation.Training;

/// <summary>Learnt weights with the names of their features, as <see cref="LogLinearModel.Load"/> reads them.</summary>
/// <param name="Table">The path of the table below this room.</param>
internal sealed record LearntTable(string Table, IReadOnlyList<string> Classes, Dictionary<ulong, float[]> Weights, FeatureNames Names)
{
    /// <summary>Weights below this size are left out: they change nothing but the table's length.</summary>
    private const float Smallest = 0.005f;

    public LogLinearModel ToModel() => new(Classes, Weights);

    /// <summary>Writes a header, then a line for each feature, sorted by name; two decimals.</summary>
    public void Write(TextWriter writer)
    {
        writer.Write($"feature\t{string.Join('\t', Classes.Select(name => name.ToLowerInvariant()))}\n");
        foreach ((string name, float[] row) in Weights.Select(pair => (Names[pair.Key], pair.Value)).OrderBy(pair => pair.Item1, StringComparer.Ordinal))
        {
            if (Array.Exists(row, weight => Math.Abs(weight) >= Smallest))
                writer.Write($"{name}\t{string.Join('\t', row.Select(Cell)).TrimEnd('\t')}\n");
        }
    }

    private static string Cell(float weight) => Math.Abs(weight) < Smallest ? string.Empty : weight.ToString("0.##", CultureInfo.InvariantCulture);
}
