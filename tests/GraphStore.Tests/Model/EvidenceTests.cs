using GraphStore.Model;

namespace GraphStore.Tests.Model;

public sealed class EvidenceTests
{
    [Theory]
    [InlineData("paper:a-net#abstract:120-148", "paper:a-net", "abstract", 120, 148)]
    [InlineData("paper:a#b:1-2#title:0-3", "paper:a#b:1-2", "title", 0, 3)]
    public void TryParse_Evidence_GivesItsPartsAndIsWrittenTheSame(string text, string paper, string field, int start, int end)
    {
        Evidence.TryParse(text, out var evidence).ShouldBeTrue();

        evidence.ShouldBe(new Evidence(paper, field, start, end));
        evidence.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("paper:a-net")]
    [InlineData("paper:a-net#abstract")]
    [InlineData("paper:a-net#abstract:1")]
    [InlineData("paper:a-net#abstract:1-")]
    [InlineData("paper:a-net#abstract:-1-2")]
    [InlineData("paper:a-net#abstract:+1-2")]
    [InlineData("paper:a-net#abstract:2-2")]
    [InlineData("paper:a-net#abstract:3-2")]
    [InlineData("paper:a-net#notes:1-2")]
    [InlineData("paper:a-net#abstract:1-99999999999")]
    [InlineData("#abstract:1-2")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Evidence.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void In_Text_IsTheStretch()
    {
        new Evidence("paper:a", "title", 2, 5).In("abcdefg").ToString().ShouldBe("cde");
        new Evidence("paper:a", "title", 2, 5).In("abc").IsEmpty.ShouldBeTrue();
    }
}
