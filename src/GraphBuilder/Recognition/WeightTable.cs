using System.Globalization;

namespace GraphBuilder.Recognition;

/// <summary>A table of named weights: lines of <c>name, weight</c>, tab-separated, after a header.</summary>
internal static class WeightTable
{
    /// <summary>Reads a table that ships with the program; its names are those expected, in the same order.</summary>
    public static float[] Shipped(string resource, ReadOnlySpan<string> names)
    {
        using var stream = typeof(WeightTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {resource}.");
        using var reader = new StreamReader(stream);
        return Read(reader, resource, names);
    }

    /// <summary>The weighted sum, always in the same order, so that it is the same on every machine.</summary>
    public static float Sum(ReadOnlySpan<float> features, ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        for (var i = 0; i < features.Length; i++)
            sum += features[i] * weights[i];
        return sum;
    }

    private static float[] Read(TextReader reader, string resource, ReadOnlySpan<string> names)
    {
        var weights = new float[names.Length];
        reader.ReadLine();
        for (var i = 0; i < names.Length; i++)
        {
            var cells = reader.ReadLine()?.Split('\t');
            if (cells is not [var name, var weight] || name != names[i])
                throw new InvalidDataException($"{resource}: line {i + 2} should be the weight of '{names[i]}'.");
            weights[i] = float.Parse(weight, CultureInfo.InvariantCulture);
        }

        return weights;
    }
}
