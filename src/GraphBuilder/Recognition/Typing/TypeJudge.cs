using System.Globalization;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Recognition.Phrases;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Typing;

/// <summary>Decides the type of an entity over all its mentions: multinomial log-linear model over the <see cref="TypeFeatures"/>.</summary>
internal sealed class TypeJudge(WordStatistics words, float[] weights)
{
    /// <summary>Types to choose from, as many as <see cref="TermType"/> has.</summary>
    public const int Types = 5;

    private const string Resource = "Recognition/TypeWeights.tsv";

    public static TypeJudge Shipped(WordStatistics words)
    {
        using var stream = typeof(TypeJudge).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        return new TypeJudge(words, Read(reader));
    }

    public TermType Decide(PaperText text, EntityCandidate candidate)
    {
        Span<float> sums = stackalloc float[Types];
        Sum(text, candidate, sums);
        var best = TermType.Concept;
        for (var type = 1; type < Types; type++)
            best = sums[type] > sums[(int)best] ? (TermType)type : best;
        return best;
    }

    /// <summary>The probability of each type.</summary>
    public float[] Probabilities(PaperText text, EntityCandidate candidate)
    {
        var sums = new float[Types];
        Sum(text, candidate, sums);
        var most = sums.Max();
        var powers = Array.ConvertAll(sums, sum => MathF.Exp(sum - most));
        var all = powers.Sum();
        return Array.ConvertAll(powers, power => power / all);
    }

    private void Sum(PaperText text, EntityCandidate candidate, Span<float> sums)
    {
        Span<float> features = stackalloc float[TypeFeatures.Count];
        TypeFeatures.Read(text, candidate, words, features);
        for (var type = 0; type < Types; type++)
            sums[type] = WeightTable.Sum(features, weights.AsSpan(type * TypeFeatures.Count, TypeFeatures.Count));
    }

    /// <summary>Reads lines of <c>feature, concept, method, task, dataset, metric</c>, tab-separated, after a header; the weights by type, then feature.</summary>
    private static float[] Read(TextReader reader)
    {
        var table = new float[Types * TypeFeatures.Count];
        reader.ReadLine();
        for (var i = 0; i < TypeFeatures.Count; i++)
        {
            var cells = reader.ReadLine()?.Split('\t');
            if (cells is not { Length: Types + 1 } || cells[0] != TypeFeatures.Names[i])
                throw new InvalidDataException($"{Resource}: line {i + 2} should be the weights of '{TypeFeatures.Names[i]}'.");
            for (var type = 0; type < Types; type++)
                table[(type * TypeFeatures.Count) + i] = float.Parse(cells[type + 1], CultureInfo.InvariantCulture);
        }

        return table;
    }
}
