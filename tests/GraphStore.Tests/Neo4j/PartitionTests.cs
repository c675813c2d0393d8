using GraphStore.Neo4j.Loading;

namespace GraphStore.Tests.Neo4j;

public sealed class PartitionTests
{
    [Fact]
    public void RangesOf_CutsWithin_CoverTheBucketOnce()
    {
        var partition = new Partition(["doc:m", "term:k"], ["", "", ""]);
        partition.RangesOf(0, []).ShouldBe([("", "doc:m")]);
        partition.RangesOf(1, ["doc:a", "doc:m", "paper:x", "paper:y", "term:k", "term:z"]).ShouldBe([("doc:m", "paper:x"), ("paper:x", "paper:y"), ("paper:y", "term:k")]);
        partition.RangesOf(2, ["doc:m", "term:z"]).ShouldBe([("term:k", "term:z"), ("term:z", Partition.BeyondAllIds)]);
    }

    [Fact]
    public void RangesOf_OneBucketOfAll_IsCutEverywhere()
    {
        var partition = new Partition([], ["?"]);
        partition.RangesOf(0, ["doc:m", "term:k"]).ShouldBe([("", "doc:m"), ("doc:m", "term:k"), ("term:k", Partition.BeyondAllIds)]);
    }
}
