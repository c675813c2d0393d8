using System.Runtime.InteropServices;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Tagging;
using GraphBuilder.Tagging.Networks;

namespace GraphBuilder.Tests.Interpretation.Roles;

public sealed class RoleJudgeTests
{
    [Fact]
    public void Judge_Entities_IsWhatTheTreesSayWhereTheyLeaveLittleOpenElseBoth()
    {
        RoleModel model = ShippedModel.Interpretation.Roles;
        WordStatistics words = ShippedModel.Words;
        MarkedPaper paper = MarkedPaper.Parse(
            "Bright lamps for [image classification:Task]",
            "We use [ResNet:Method] and study [lamp gating:Concept]. Our [street lamp:Concept] with [bulb alignment:Concept] beats it on [ImageNet:Dataset]. We call it [LampNet:Method] and release [LampBench:Dataset].");
        PaperUnits units = PaperUnits.Of(paper.Text, paper.Entities);
        var traits = EntityTraits.Of(paper.Text, paper.Entities, units, KnownNames.Count([]));
        (float[] roles, Proposal[] proposals) = RoleClassifier.Estimate(model.Cues, units, traits, new FeatureVector(), new KeyRows());
        var rows = new RoleRows(paper.Entities, units, traits, proposals, roles);
        List<int> entities = [.. Enumerable.Range(0, paper.Entities.Length)];

        float[] judged = new RoleJudge(model.Trees, model.Network, words).Judge(entities, rows, () => new RoleWords(units, traits, words));

        var isOpen = new HashSet<bool>();
        WordNetwork.Reader reader = RoleJudge.Reader(model.Network, words);
        var around = new RoleWords(units, traits, words);
        float[] plain = [.. entities.SelectMany(Plain)];
        judged.ShouldBe(plain);
        isOpen.Count.ShouldBe(2);

        float[] Plain(int entity)
        {
            (float[] row, float[] probabilities, List<int> slots) = (new float[RoleRows.Columns], new float[RoleJudge.Classes], []);
            rows.Fill(entity, row);
            model.Trees.Predict(row, probabilities);
            isOpen.Add(RoleJudge.IsOpen(probabilities));
            if (!RoleJudge.IsOpen(probabilities))
                return probabilities;
            around.Add(entity, slots);
            reader.Take(CollectionsMarshal.AsSpan(slots));
            reader.Join(row, probabilities);
            return probabilities;
        }
    }
}
