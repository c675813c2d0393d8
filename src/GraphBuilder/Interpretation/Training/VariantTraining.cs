using System.Collections.Immutable;
using GraphBuilder.Annotations;
using GraphBuilder.Annotations.Matching;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Variants;
using GraphBuilder.Recognition;
using GraphBuilder.Tagging.Boosting;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Training;

/// <summary>Learns to tell which entities of a paper are one thing under two names.</summary>
internal static class VariantTraining
{
    private static TrainingOptions Options => new(Rate: 0.1f, Sparsity: 1, Smoothness: 1, MinimalCount: 3, Passes: 5);

    private static BoostingOptions JudgeOptions => new(Rounds: 100, Depth: 4, Shrinkage: 0.1f, Smoothing: 2, LeastWeight: 4);

    /// <summary>Joining what is apart is worse than leaving apart what is one: the graph would lose a thing. So joins must be likely.</summary>
    private const float LeastJoined = 0.4f;

    /// <returns>The model, and the papers with what is joined by a model that has not learnt from them.</returns>
    public static (VariantModel Model, ImmutableArray<AnnotatedPaper> Joined) Learn(IReadOnlyList<AnnotatedPaper> papers, ImmutableArray<ImmutableArray<RoleEstimate>> roles, int threads, CancellationToken cancel)
    {
        var pairs = new List<(VariantPair Pair, bool IsOne, int Paper)>();
        var examples = new ExampleSet();
        var features = new FeatureVector();
        for (int i = 0; i < papers.Count; i++)
        {
            foreach ((VariantPair pair, bool isOne) in Pairs(papers[i], roles[i]))
            {
                features.Clear();
                pair.Add(features);
                examples.Add(features.Keys, isOne ? 1 : 0, i);
                pairs.Add((pair, isOne, i));
            }
        }

        LogLinearModel[] words = Folds.Learn(learnsFrom => LogLinearTrainer.Train(examples, 2, Options, learnsFrom, cancel), threads, cancel);
        var rows = new TreeRows(VariantPair.Columns, 1);
        Span<float> row = stackalloc float[VariantPair.Columns];
        Span<float> told = stackalloc float[2];
        foreach ((VariantPair pair, bool isOne, int paper) in pairs)
        {
            features.Clear();
            pair.Add(features);
            words[Folds.Of(paper)].Predict(features.Keys, told);
            pair.Fill(row, told[1]);
            rows.Add(row, isOne ? 1 : 0, paper);
        }

        BoostedTrees[] judges = Folds.Learn(learnsFrom => rows.Learn(JudgeOptions, learnsFrom, cancel), threads, cancel);
        var joined = ImmutableArray.CreateBuilder<AnnotatedPaper>(papers.Count);
        for (int i = 0; i < papers.Count; i++)
        {
            int fold = Folds.Of(i);
            var joiner = new VariantJoiner(new VariantModel(words[fold], judges[fold], LeastJoined));
            joined.Add(papers[i].With(joiner.Join(papers[i].Text, papers[i].Entities, roles[i], features)));
        }

        return (new VariantModel(words[^1], judges[^1], LeastJoined), joined.MoveToImmutable());
    }

    /// <summary>The pairs of found entities of which at least one is annotated, and whether both are the same annotated one.</summary>
    private static IEnumerable<(VariantPair Pair, bool IsOne)> Pairs(AnnotatedPaper paper, ImmutableArray<RoleEstimate> roles)
    {
        HashSet<string>[] annotated = [.. paper.Gold.Entities.Select(entity => entity.Surfaces.Select(GoldMatch.Fold).ToHashSet(StringComparer.Ordinal))];
        int[][] of = [.. paper.Entities.Select(entity => Annotated(paper.Text, entity, annotated))];
        EntitySpellings[] spellings = [.. paper.Entities.Select((entity, i) => EntitySpellings.Of(paper.Text, entity, roles[i].Proposed))];
        for (int i = 0; i < spellings.Length; i++)
        {
            for (int j = i + 1; j < spellings.Length; j++)
            {
                if (of[i].Length + of[j].Length > 0 && VariantPair.Of(paper.Text, spellings[i], spellings[j]) is { } pair)
                    yield return (pair, of[i].Intersect(of[j]).Any());
            }
        }
    }

    private static int[] Annotated(PaperText text, PaperEntity entity, HashSet<string>[] annotated)
    {
        string[] forms = [.. entity.Mentions.Select(mention => GoldMatch.Fold(text.Slice(mention).ToString())).Distinct()];
        return [.. Enumerable.Range(0, annotated.Length).Where(one => annotated[one].Overlaps(forms))];
    }
}
