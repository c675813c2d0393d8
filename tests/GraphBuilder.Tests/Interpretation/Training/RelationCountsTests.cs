using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Interpretation.Training;
using GraphBuilder.Tagging;

namespace GraphBuilder.Tests.Interpretation.Training;

public sealed class RelationCountsTests
{
    private const int Lamp = 0, Light = 1, Glass = 2;

    /// <summary>The lamp is the main proposal.</summary>
    private static readonly RelationContext Paper = Context("We propose the [lamp:Method] for [light:Task] and [glass:Concept].");

    [Fact]
    public void Sum_SeveralTexts_GivesTheMeanOfTheLikeliestOfEach()
    {
        RelationStatistics statistics = Count(
            times: 4,
            (Lamp, RelationType.UsedFor, Light, 0.6f),
            (Glass, RelationType.UsedFor, Light, 0.2f));

        statistics.OfName(Paper.Traits[Light]).AsTarget[(int)RelationType.UsedFor].ShouldBe(0.6f, 0.005f);
        statistics.OfName(Paper.Traits[Light]).OfMain[(int)RelationType.UsedFor].ShouldBe(0.6f, 0.005f);
        statistics.OfName(Paper.Traits[Light]).AsSource.Sum.ShouldBe(0);
        statistics.OfHead(Paper.Traits[Glass]).AsSource[(int)RelationType.UsedFor].ShouldBe(0.2f, 0.005f);
        statistics.OfHead(Paper.Traits[Glass]).ToMain.Sum.ShouldBe(0);
        statistics.OfNames(Paper.Traits[Glass], Paper.Traits[Light])[(int)RelationType.UsedFor].ShouldBe(0.2f, 0.005f);
        statistics.OfNames(Paper.Traits[Light], Paper.Traits[Glass]).ShouldBe(RelationShares.Unknown);
    }

    [Fact]
    public void Sum_PairOfSeveralTypes_KeepsAll()
    {
        RelationStatistics statistics = Count(times: 3, (Glass, RelationType.PartOf, Lamp, 0.5f), (Glass, RelationType.IsA, Lamp, 0.25f));

        RelationShares shares = statistics.OfHeads(Paper.Traits[Glass], Paper.Traits[Lamp]);

        shares[(int)RelationType.PartOf].ShouldBe(0.5f, 0.005f);
        shares.Sum.ShouldBe(0.75f, 0.005f);
        statistics.OfName(Paper.Traits[Glass]).ToMain.Sum.ShouldBe(0.75f, 0.005f);
    }

    [Fact]
    public void Sum_FewTexts_TellsNothing() =>
        Count(times: UnlabelledTexts.FewestTexts - 1, (Lamp, RelationType.UsedFor, Light, 0.6f)).OfName(Paper.Traits[Light]).ShouldBe(EndShares.Unknown);

    /// <summary>The paper counted again and again, in two parts, as two threads do.</summary>
    private static RelationStatistics Count(int times, params (int Source, RelationType Type, int Target, float Probability)[] judged)
    {
        var known = new HashTable64<int>();
        foreach (EntityTraits traits in Paper.Traits)
        {
            known.GetOrAdd(RelationStatistics.KeyOfName(traits.Name)) = times;
            known.GetOrAdd(RelationStatistics.KeyOfHead(traits.Head)) = times;
        }

        RelationCounts[] parts = [new RelationCounts(known), new RelationCounts(known)];
        for (int i = 0; i < times; i++)
            parts[i % 2].Add(Paper, [.. judged.Select(one => (one.Source, one.Type, one.Target))], [.. judged.Select(one => one.Probability)]);
        return RelationCounts.Sum(parts);
    }

    private static RelationContext Context(string text)
    {
        MarkedPaper paper = MarkedPaper.Parse("Light", text);
        PaperUnits units = PaperUnits.Of(paper.Text, paper.Entities);
        ImmutableArray<RoleEstimate> roles = [.. paper.Entities.Select((_, i) => new RoleEstimate(i == Lamp ? Role.Proposed : Role.Used, i == Lamp ? 0.9f : 0, 0, 0, 0, 0))];
        return new RelationContext(paper.Entities, units, EntityTraits.Of(paper.Text, paper.Entities, units, KnownNames.Count([])), roles, new KeyRows());
    }
}
