using GraphBuilder.Explanation;

namespace GraphBuilder.Tests.Explanation;

public class NearTitlesTests
{
    [Theory]
    [InlineData("LampNet: Lights for All", true)]
    [InlineData("lampnet - lights for all", true)]
    [InlineData("paper:lampnet", true)]
    [InlineData("LampNet", false)]
    public void IsMeant_TitleOrId_WhateverItsCase(string wanted, bool meant) =>
        new NearTitles(wanted, 5).IsMeant("paper:lampnet", "LampNet: Lights for All").ShouldBe(meant);

    [Fact]
    public void Suggestions_TypingSlipsAndParts_ComeNearestFirst()
    {
        var titles = new NearTitles("LampNet Light for Al", 2);
        foreach (var title in new[] { "Something Else Entirely", "Lights for Everyone", "LampNet: Lights for All", "Lamps" })
            titles.IsMeant("paper:x", title).ShouldBeFalse();
        titles.Suggestions.ShouldBe(["LampNet: Lights for All", "Lights for Everyone"]);
    }

    [Fact]
    public void Suggestions_PartOfATitle_IsNear()
    {
        var titles = new NearTitles("fog", 2);
        titles.IsMeant("paper:x", "A Very Long Title about Many Things and also about Fog in the Morning").ShouldBeFalse();
        titles.Suggestions.Length.ShouldBe(1);
    }
}
