using FsCheck;
using FsCheck.Fluent;
using GraphStore.Model;

namespace GraphStore.Tests.Model;

public sealed class GraphIdsTests
{
    [Theory]
    [InlineData("Layer Normalization", "layer-normalization")]
    [InlineData("  (LoRA)  ", "lora")]
    [InlineData("GPT–4 / GPT-4", "gpt-4-gpt-4")]
    [InlineData("C++", "cplusplus")]
    [InlineData("C# and F#", "csharp-and-fsharp")]
    [InlineData("A*", "astar")]
    [InlineData("*", "star")]
    [InlineData("x² in ½", "x2-in-1-2")]
    [InlineData("ﬁne-tuning", "fine-tuning")]
    [InlineData("Ｋ－ＭＥＡＮＳ＋＋", "k-meansplusplus")]
    [InlineData("Poincaré", "poincaré")]
    [InlineData("Poincare\u0301", "poincaré")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("日本語 BERT", "日本語-bert")]
    [InlineData("𝒜-Net", "a-net")]
    [InlineData("🦙 LLaMA", "llama")]
    public void Slug_Name_IsReadable(string name, string slug) => GraphIds.Slug(name).ShouldBe(slug);

    [Fact]
    public void Slug_NothingLeft_IsTheHashOfTheText()
    {
        GraphIds.Slug("!!!").ShouldBe(GraphIds.Hash("!!!"));
        GraphIds.Slug("!!!").ShouldNotBe(GraphIds.Slug("???"));
        GraphIds.Slug("\uD800").ShouldBe(GraphIds.Hash("\uD800"));
    }

    [Fact]
    public void Hash_KnownText_IsTheStartOfItsSha256() => GraphIds.Hash("abc").ShouldBe("ba7816bf8f01");

    [Fact]
    public void Of_KindAndName_JoinsThemWithAColon() => GraphIds.Of("term", "Layer Normalization").ShouldBe("term:layer-normalization");

    [Fact]
    public void Slug_AnyText_IsIdempotentAndHasNoStrayHyphen() =>
        Prop.ForAll(Texts.Any.ToArbitrary(), text =>
        {
            string slug = GraphIds.Slug(text);
            return GraphIds.Slug(slug) == slug
                && slug.Length > 0
                && slug[0] != '-' && slug[^1] != '-'
                && !slug.Contains("--", StringComparison.Ordinal);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261128, 7));

    [Fact]
    public void Slug_EveryCharacter_IsIdempotent()
    {
        for (int point = 0; point < 0x30000; point++)
        {
            if (point is >= 0xD800 and < 0xE000)
                continue;
            string slug = GraphIds.Slug(char.ConvertFromUtf32(point));
            GraphIds.Slug(slug).ShouldBe(slug);
        }
    }

    [Fact]
    public void Slug_LongName_IsCutAndToldApartByItsHash()
    {
        string name = new('x', 100_000);
        string slug = GraphIds.Slug(name);
        slug.Length.ShouldBeLessThan(1100);
        slug.ShouldNotBe(GraphIds.Slug(name + "y"));
    }
}
