using FsCheck;
using FsCheck.Fluent;
using GraphBuilder.Tagging;

namespace GraphBuilder.Tests.Tagging;

public sealed class FeatureNameTests
{
    private readonly FeatureTemplate template = new("word[-1,0]=");

    [Fact]
    public void Hash_AnyValues_IsThatOfTheName() => Prop.ForAll<NonNull<string>, NonNull<string>>(Agrees).Check(Config.QuickThrowOnFailure.WithReplay(20261128, 7));

    [Theory]
    [InlineData(-3)]
    [InlineData(0)]
    [InlineData(511)]
    [InlineData(32_000)]
    [InlineData(-32_000)]
    public void Hash_Number_IsThatOfTheName(int number)
    {
        var part = NamePart.Of(number);
        template.Name(part).ShouldBe($"word[-1,0]={number}");
        template.Hash(part).ShouldBe(NameHash.OfName($"word[-1,0]={number}"));
    }

    [Fact]
    public void Name_LongWord_IsCut()
    {
        var part = new NamePart.Known(new string('a', 3_000)).Part;
        template.Name(part, part).Length.ShouldBe("word[-1,0]=".Length + (2 * NamePart.Longest) + 1);
        template.Hash(part, part).ShouldBe(NameHash.OfName(template.Name(part, part)));
    }

    [Fact]
    public void OfName_ManyNames_HasNoTwoAlike()
    {
        var names = from template in (string[])["word=", "word[-1]=", "class[-1,0]="] from first in Enumerable.Range(-3, 300) from second in Enumerable.Range(0, 100) select $"{template}{first}|{second}";
        names.Select(name => NameHash.OfName(name)).ShouldBeUnique();
    }

    private bool Agrees(NonNull<string> first, NonNull<string> second)
    {
        var one = NamePart.Of(first.Get);
        var two = NamePart.Of(second.Get);
        return template.Hash(one) == NameHash.OfName(template.Name(one)) && template.Hash(one, two) == NameHash.OfName(template.Name(one, two));
    }
}
