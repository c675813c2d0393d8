using FsCheck;
using FsCheck.Fluent;
using GraphBuilder.Interpretation.Links;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Interpretation.Links;

public sealed class LinkFinderTests
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (SpecCase spec in SpecCase.Read("links.txt"))
            data.Add(spec.Text, string.Join('\n', spec.Expected));
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_Text_GivesCleanedLinks(string text, string expected) => Describe(new PaperText(Of(Field.Title, ""), Of(Field.Abstract, text))).ShouldBe(expected);

    [Fact]
    public void Find_SameLinkInTitleAndAbstract_HasTwoPiecesOfEvidence()
    {
        var text = new PaperText(Of(Field.Title, "Tool (github.com/ann/tool)"), Of(Field.Abstract, "It is at https://github.com/ann/tool."));

        var link = LinkFinder.Find(text).ShouldHaveSingleItem();

        link.Evidence.ShouldBe([new TextSpan(Field.Title, 6, 25), new TextSpan(Field.Abstract, 9, 36)]);
    }

    [Fact]
    public void Find_AnyText_EvidenceLiesInIt()
    {
        string[] pieces = ["https", ":", "//", " ", "github", ".", "com", "/", "ann", "www.", "io", "-", "_", "{", "}", "\\", "(", ")", "\"", "~", "é", "。", "git@", "x.org", ".git", "HTTP://"];
        var texts = Gen.Elements(pieces).ListOf().Select(list => string.Concat(list));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            foreach (var link in LinkFinder.Find(new PaperText(Of(Field.Title, text), Of(Field.Abstract, text))))
            {
                link.Url.ShouldStartWith("https://");
                link.Url.ShouldNotEndWith("/");
                link.Evidence.ShouldAllBe(span => span.Start >= 0 && span.Start < span.End && span.End <= text.Length);
                link.Evidence.ShouldBe(link.Evidence.Order());
            }
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261128, 7));
    }

    [Fact]
    public void Find_LongRunOfLetters_TakesLinearTime()
    {
        string text = new string('a', 500_000) + "." + new string('b', 500_000) + string.Concat(Enumerable.Repeat("http", 100_000));

        LinkFinder.Find(new PaperText(Of(Field.Title, ""), Of(Field.Abstract, text))).ShouldBeEmpty();
    }

    private static FieldText Of(Field field, string text) => new(field, text, [], []);

    private static string Describe(PaperText text) =>
        string.Join('\n', LinkFinder.Find(text).Select(link => $"{link.Kind.ToString().ToLowerInvariant()} {link.Url}"));
}
