using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Tagging;

namespace GraphBuilder.Tests.Interpretation.Relations;

public sealed class RelationJudgeTests
{
    /// <summary>More than go through the network together.</summary>
    private const int Copies = 40;

    [Fact]
    public void Judge_ManyRelations_IsWhatTheTreesSayWhereTheyLeaveLittleOpenElseBoth()
    {
        RelationModel relations = ShippedModel.Interpretation.Relations;
        WordStatistics words = ShippedModel.Words;
        RelationTable table = Table(ShippedModel.Interpretation.Roles, relations, words);

        float[] judged = new RelationJudge(relations.Trees, relations.Network, words).Judge(table);

        float[] plain = [.. Enumerable.Range(0, table.Count).Select(row => Plain(table, row, relations, words))];
        judged.ShouldBe(plain);
        plain.Count(RelationJudge.IsOpen).ShouldBeGreaterThan(Copies);
        plain.ShouldContain(probability => !RelationJudge.IsOpen(probability));
    }

    private static float Plain(RelationTable table, int row, RelationModel relations, WordStatistics words)
    {
        ReadOnlySpan<float> values = table.Values.Slice(row * RelationRows.Columns, RelationRows.Columns);
        var ofTrees = new float[1];
        relations.Trees.Predict(values, ofTrees);
        if (!RelationJudge.IsOpen(ofTrees[0]))
            return ofTrees[0];
        var slots = new int[RelationWords.Slots];
        table.FillWords(row, slots);
        var reader = RelationJudge.Reader(relations.Network, words);
        reader.Take(slots);
        return RelationJudge.Both(ofTrees[0], reader, values);
    }

    private static RelationTable Table(RoleModel roles, RelationModel relations, WordStatistics words)
    {
        MarkedPaper paper = MarkedPaper.Parse(
            "[LampNet:Method]: [Image Classification:Task] with [Mixture of Experts:Concept]",
            "We propose [LampNet], which extends [ResNet:Method] by [gating:Concept] and [layer normalization:Concept]. For [Image Classification] it beats [ViT:Method]. [gating] is part of [LampNet].");
        PaperUnits units = PaperUnits.Of(paper.Text, paper.Entities);
        var traits = EntityTraits.Of(paper.Text, paper.Entities, units, KnownNames.Count([]));
        (var features, var keys) = (new FeatureVector(), new KeyRows());
        var context = new RelationContext(paper.Entities, units, traits, new RoleClassifier(roles, words).Classify(paper.Entities, units, traits, features, keys), keys);
        using RelationEstimates estimates = RelationEstimates.Of(context, relations.Sieve, relations.Own, new PairModel(relations.Pairs), features);
        var table = new RelationTable();
        for (int copy = 0; copy < Copies; copy++)
            table.Add(context, words, relations.Elsewhere, estimates, estimates.Likely());
        return table;
    }
}
