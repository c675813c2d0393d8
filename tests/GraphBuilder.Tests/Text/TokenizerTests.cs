using GraphBuilder.Text;

namespace GraphBuilder.Tests.Text;

public sealed class TokenizerTests
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        var lines = SpecFile.Lines("Text/tokens.txt").ToArray();
        for (var i = 0; i + 1 < lines.Length; i += 2)
            data.Add(lines[i], lines[i + 1]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tokenize_SpecText_GivesTheListedTokens(string text, string tokens) => Show(text).ShouldBe(tokens);

    [Fact]
    public void Tokenize_Empty_GivesNothing() => Tokenizer.Tokenize("").ShouldBeEmpty();

    [Fact]
    public void Tokenize_LoneSurrogates_AreSymbols() =>
        Tokenizer.Tokenize("a\uD83D b\uDE00").Select(static t => t.Kind).ShouldBe([TokenKind.Word, TokenKind.Symbol, TokenKind.Word, TokenKind.Symbol]);

    [Theory]
    [InlineData("$")]
    [InlineData("\\(")]
    [InlineData("a.")]
    [InlineData("\u0301")]
    [InlineData("x-")]
    [InlineData("a.b-")]
    [InlineData("\\'")]
    [InlineData("http://")]
    public void Tokenize_LongRepetition_IsLinear(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 400_000 / unit.Length));
        Tokenizer.Tokenize(text).Sum(static t => t.Length).ShouldBe(text.Length);
    }

    private static string Show(string text) =>
        string.Concat(Tokenizer.Tokenize(text).Select((t, i) => (i == 0 ? "" : t.SpaceBefore ? " " : " _ ") + text[t.Start..t.End] + "/" + Letter(t.Kind)));

    private static char Letter(TokenKind kind) => kind.ToString().ToLowerInvariant()[0];
}
