using System.Collections.Immutable;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Variants;

/// <summary>Joins entities of a paper that are one thing under two names.</summary>
internal sealed class VariantJoiner(VariantModel model)
{
    /// <summary>No abstract has more entities; in a text that has, only the first so many are held against each other.</summary>
    private const int MostEntities = 100;

    /// <summary>The numbers of the pairs at hand, used again for the next paper.</summary>
    [ThreadStatic]
    private static float[]? t_rows;

    /// <summary>The entities by first place, those that are one joined: the mentions of both, the type of the surer.</summary>
    /// <param name="roles">Of each entity.</param>
    /// <param name="trace">Told what is joined; null when nobody asks.</param>
    public ImmutableArray<PaperEntity> Join(PaperText text, ImmutableArray<PaperEntity> entities, ImmutableArray<RoleEstimate> roles, FeatureVector features, InterpretationTrace? trace = null)
    {
        List<(float Probability, int First, int Second)> found = Pairs(text, entities, roles, features);
        if (found.Count == 0)
            return entities;

        // The likeliest first, so that what a third name joins is what is surest.
        found.Sort(static (a, b) => a.Probability != b.Probability ? b.Probability.CompareTo(a.Probability) : (a.First, a.Second).CompareTo((b.First, b.Second)));
        var places = new int[entities.Length];
        for (int i = 0; i < places.Length; i++)
            places[i] = i;
        PaperEntity[] joined = [.. entities];
        foreach ((float probability, int first, int second) in found)
        {
            trace?.AddVariant(entities[first], entities[second], probability);
            int one = Root(places, first), other = Root(places, second);
            if (one == other)
                continue;
            (one, other) = (Math.Min(one, other), Math.Max(one, other));
            joined[one] = Join(joined[one], joined[other]);
            places[other] = one;
        }

        return [.. joined.Where((_, i) => places[i] == i).OrderBy(entity => entity.Mentions[0])];
    }

    private List<(float Probability, int First, int Second)> Pairs(PaperText text, ImmutableArray<PaperEntity> entities, ImmutableArray<RoleEstimate> roles, FeatureVector features)
    {
        var spellings = new EntitySpellings[Math.Min(entities.Length, MostEntities)];
        for (int i = 0; i < spellings.Length; i++)
            spellings[i] = EntitySpellings.Of(text, entities[i], roles[i].Proposed);
        var pairs = new List<(int First, int Second)>();
        float[] rows = t_rows ??= new float[32 * VariantPair.Columns];
        Span<float> told = stackalloc float[2];
        for (int i = 0; i < spellings.Length; i++)
        {
            for (int j = i + 1; j < spellings.Length; j++)
            {
                if (VariantPair.Of(text, spellings[i], spellings[j]) is not { } pair)
                    continue;
                features.Clear(model.Words);
                pair.Add(features);
                model.Words.Predict(features.Keys, told);
                int start = pairs.Count * VariantPair.Columns;
                if (rows.Length == start)
                {
                    Array.Resize(ref rows, 2 * start);
                    t_rows = rows;
                }

                pair.Fill(rows.AsSpan(start, VariantPair.Columns), told[1]);
                pairs.Add((i, j));
            }
        }

        var probabilities = new float[pairs.Count];
        model.Judge.PredictAll(rows.AsSpan(0, pairs.Count * VariantPair.Columns), VariantPair.Columns, probabilities);
        var found = new List<(float, int, int)>();
        for (int i = 0; i < pairs.Count; i++)
        {
            if (probabilities[i] > model.Least)
                found.Add((probabilities[i], pairs[i].First, pairs[i].Second));
        }

        return found;
    }

    private static int Root(int[] places, int place)
    {
        while (places[place] != place)
            place = places[place];
        return place;
    }

    private static PaperEntity Join(PaperEntity first, PaperEntity second)
    {
        PaperEntity surer = second.Confidence > first.Confidence ? second : first;
        return surer with
        {
            Name = Name(surer.Type, first.Name, second.Name),
            Texts = Math.Min(first.Texts, second.Texts),
            TextsWrittenOut = Math.Min(first.TextsWrittenOut, second.TextsWrittenOut),
            Mentions = [.. first.Mentions.Concat(second.Mentions).Distinct().Order()],
        };
    }

    /// <summary>Of a thing with an owner the coined word, of a general term the spelled-out one.</summary>
    private static string Name(TermType type, string first, string second)
    {
        bool owned = type is TermType.Method or TermType.Dataset;
        bool one = Spelling.Of(first).IsCoined, other = Spelling.Of(second).IsCoined;
        if (one != other)
            return one == owned ? first : second;
        return owned || first.Length >= second.Length ? first : second;
    }
}
