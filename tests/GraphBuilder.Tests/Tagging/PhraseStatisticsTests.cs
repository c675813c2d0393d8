using GraphBuilder.Tagging;

namespace GraphBuilder.Tests.Tagging;

public sealed class PhraseStatisticsTests
{
    [Fact]
    public void Find_KnownAndUnknownPhrase_GivesFactsAndNothing()
    {
        var table = new HashTable64<PhraseFacts>();
        table.GetOrAdd(7) = new(Texts: 40, Proposed: 200, Mean: 120, Type: 1, TypeShare: 250);
        var phrases = new PhraseStatistics(table);

        phrases.Find(7).Mean.ShouldBe((byte)120);
        phrases.Find(8).ShouldBe(default);
    }
}
