using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;

namespace GraphBuilder.Tests.Interpretation.Relations;

public sealed class RelationPartsTests
{
    private static readonly RoleEstimate Proposed = new(Role.Proposed, 0.9f, 0, 0, 0, 0.1f), Used = new(Role.Used, 0.05f, 0, 0.1f, 0, 0.8f);

    [Fact]
    public void LabelOf_EveryKind_LeadsBackToIt()
    {
        for (int label = 1; label < OwnRelation.Classes; label++)
        {
            (RelationType type, bool fromProposal) = OwnRelation.Of(label);
            OwnRelation.LabelOf(type, fromProposal).ShouldBe(label);
        }

        OwnRelation.LabelOf(RelationType.PartOf, fromProposal: true).ShouldBe(0);
    }

    [Fact]
    public void Passes_SieveThatLearntFromSentences_PassesOverOthers()
    {
        RelationContext paper = Context("We light [A:Method] for [B:Task]. The [C:Task] is dark.", [Used, Used, Used]);
        var examples = new ExampleSet();
        var features = new FeatureVector();
        for (int i = 0; i < 300; i++)
        {
            features.Clear();
            PairSieve.Add(paper, 0, 1 + (i % 2), features);
            examples.Add(features.Keys, 1 - (i % 2), i);
        }

        var sieve = new PairSieve(LogLinearTrainer.Train(examples, 2, new TrainingOptions(0.5f, 0, 0.01f, 1, 10), _ => true));

        sieve.Passes(paper, 0, 1).ShouldBeTrue();
        sieve.Passes(paper, 0, 2).ShouldBeFalse();
    }

    [Fact]
    public void IsOwn_MainProposal_SplitsOwnPairsFromOthers()
    {
        RelationContext paper = Context("We propose [A:Method] with [B:Concept] and [C:Concept] for [D:Metric].", [Proposed, Used, Used, Used]);

        paper.Main.ShouldBe(0);
        Enumerable.Range(0, 4).Select(entity => RelationEstimates.IsOwn(paper, entity)).ShouldBe([false, true, true, false]);
        RelationEstimates.IsPair(paper, 0, 1).ShouldBeFalse();
        RelationEstimates.IsPair(paper, 1, 2).ShouldBeTrue();
        RelationEstimates.IsPair(paper, 1, 3).ShouldBeFalse();
    }

    private static RelationContext Context(string text, ImmutableArray<RoleEstimate> roles)
    {
        MarkedPaper paper = MarkedPaper.Parse("Light", text);
        PaperUnits units = PaperUnits.Of(paper.Text, paper.Entities);
        var keys = new KeyRows();
        foreach (RoleEstimate role in roles)
            keys.Add([]);
        return new RelationContext(paper.Entities, units, EntityTraits.Of(paper.Text, paper.Entities, units, KnownNames.Count([])), roles, keys);
    }
}
