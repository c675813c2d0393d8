using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Lexicon;

public sealed class WordNumbersTests
{
    [Fact]
    public void Of_SurfacesOfAWord_HaveItsNumber()
    {
        var numbers = new WordNumbers();
        var optimizer = numbers.Add("optimizer");
        var frechet = numbers.Add("frechet");
        numbers.Add("optimizer").ShouldBe(optimizer);
        foreach (var surface in new[] { "optimizer", "Optimisers", "OPTIMIZER'S", "optimiser" })
            numbers.Of(surface, TokenKind.Word).ShouldBe(optimizer);
        numbers.Of("Fréchet", TokenKind.Word).ShouldBe(frechet);
        numbers.Of("Fr\\'echet", TokenKind.Word).ShouldBe(frechet);
        numbers.Of("optimal", TokenKind.Word).ShouldBe(WordNumbers.Unknown);
        numbers.Of(new string('a', 1000), TokenKind.Word).ShouldBe(WordNumbers.Unknown);
    }

    [Fact]
    public void Of_MoreSurfacesThanAreRemembered_StaysRight()
    {
        const int many = 200_000;
        var numbers = new WordNumbers();
        for (var i = 0; i < many; i += 2)
            numbers.Add($"w{i}w");
        var wrong = Enumerable.Range(0, 2 * many).Select(static i => i % many).Where(i => numbers.Of($"W{i}w", TokenKind.Word) != (i % 2 == 0 ? (i / 2) + 1 : WordNumbers.Unknown));
        wrong.ShouldBeEmpty();
    }
}
