using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Tagging;

namespace GraphBuilder.Tests.Interpretation.Relations;

public sealed class RelationStatisticsTests
{
    private static readonly RelationShares Some = RelationShares.Of([255, 0, 51, 0, 0, 102]);

    [Fact]
    public void Item_Shares_AreOfAWhole()
    {
        Some[0].ShouldBe(1);
        Some[2].ShouldBe(0.2f);
        Some[3].ShouldBe(0);
        Some.Sum.ShouldBe(1.6f);
    }

    [Fact]
    public void Item_Unknown_IsLessThanAnyShare()
    {
        RelationShares.Unknown[0].ShouldBe(RelationShares.None);
        RelationShares.Unknown.Sum.ShouldBe(RelationShares.None);
        RelationShares.Of([255, 255, 255, 255, 255, 255])[5].ShouldBe(1);
    }

    [Fact]
    public void OfNames_OtherOrder_IsAnotherPair()
    {
        (EntityTraits one, EntityTraits other) = (Named(1, 3), Named(2, 4));
        RelationStatistics statistics = Statistics();

        statistics.OfNames(one, other).ShouldBe(Some);
        statistics.OfNames(other, one).ShouldBe(RelationShares.Unknown);
        statistics.OfHeads(one, other).ShouldBe(RelationShares.Unknown);
        statistics.OfName(one).AsTarget.ShouldBe(Some);
        statistics.OfHead(one).ShouldBe(EndShares.Unknown);
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        using var bytes = new MemoryStream();
        Statistics().Write(new BinaryWriter(bytes));
        bytes.Position = 0;

        RelationStatistics read = RelationStatistics.Read(new BinaryReader(bytes));

        read.OfNames(Named(1, 3), Named(2, 4)).ShouldBe(Some);
        read.OfName(Named(1, 3)).ShouldBe(Statistics().OfName(Named(1, 3)));
        bytes.Position.ShouldBe(bytes.Length);
    }

    private static EntityTraits Named(ulong name, ulong head) => default(EntityTraits) with { Name = name, Head = head };

    private static RelationStatistics Statistics()
    {
        (var ends, var pairs) = (new HashTable64<EndShares>(), new HashTable64<RelationShares>());
        ends.GetOrAdd(RelationStatistics.KeyOfName(1)) = new EndShares(RelationShares.Of(new byte[6]), Some, RelationShares.Of(new byte[6]), Some);
        pairs.GetOrAdd(RelationStatistics.KeyOfNames(1, 2)) = Some;
        return new RelationStatistics(ends, pairs);
    }
}
