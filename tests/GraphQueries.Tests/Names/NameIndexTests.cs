using GraphQueries.Names;
using GraphQueries.Tests.Support;

namespace GraphQueries.Tests.Names;

public class NameIndexTests
{
    private static readonly NameIndex Index = NameIndex.Of(SmallGraph.Load());

    [Theory]
    [InlineData("term:thinupdate", "term:thinupdate")]
    [InlineData("ThinUpdate", "term:thinupdate")]
    [InlineData("thinupdates", "term:thinupdate")]
    [InlineData("LayerNorm", "term:layer-normalization")]
    [InlineData("layer normalization", "term:layer-normalization")]
    [InlineData("Layer-Normalisations", "term:layer-normalization")]
    [InlineData("A survey of adapters", "paper:adapters-survey")]
    [InlineData("paper:adapters-survey", "paper:adapters-survey")]
    public void Find_NameAliasIdOrTitle_IsThatNode(string name, string id) => Index.Find(name).Select(node => node.Id).ShouldBe([id]);

    [Fact]
    public void Find_AliasOfTwo_GivesBothTheMoreMentionedFirst() =>
        Index.Find("LN").Select(node => node.Id).ShouldBe(["term:layer-normalization", "term:ln-line-network"]);

    [Theory]
    [InlineData("")]
    [InlineData("--")]
    [InlineData("nothing of the kind")]
    public void Find_UnknownName_IsNothing(string name) => Index.Find(name).ShouldBeEmpty();

    [Theory]
    [InlineData("ThinUpdatte", "term:thinupdate")]
    [InlineData("Thin", "term:thinupdate")]
    [InlineData("LayreNorm", "term:layer-normalization")]
    [InlineData("normalization", "term:layer-normalization")]
    [InlineData("BigTuen", "term:bigtune")]
    public void Suggest_NearName_PutsItFirst(string written, string id) => Index.Suggest(written, most: 5)[0].Id.ShouldBe(id);

    [Fact]
    public void Suggest_NothingNear_IsNothing() => Index.Suggest("xylophone quartet", most: 5).ShouldBeEmpty();
}
