using GraphBuilder.Lexicon;

namespace GraphBuilder.Tests.Lexicon;

public sealed class PackedWordTests
{
    [Fact]
    public void TryPack_DifferentWords_AreDifferentPacked()
    {
        // All words of up to 16 letters of two that differ at one place, or in length.
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var length = 0; length <= 16; length++)
        {
            var plain = new string('a', length);
            words.Add(plain);
            for (var i = 0; i < length; i++)
                words.Add(plain[..i] + 'b' + plain[(i + 1)..]);
        }

        words.UnionWith(["é", "éa", "aé", "模型", "β", "βββββββ", "aaaaaaé", "\0", "\0\0", "a\0"]);
        words.Select(Pack).Distinct().Count().ShouldBe(words.Count);
        words.ShouldAllBe(w => Pack(w) == Pack(w));
    }

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaaa")]
    [InlineData("aaaaaaaé")]
    [InlineData("éaaaaaaaaaaa")]
    public void TryPack_LongWordOrLongBeyondAscii_IsNotPacked(string word) => PackedWord.TryPack(word, out _).ShouldBeFalse();

    private static PackedWord Pack(string word) => PackedWord.TryPack(word, out var packed) ? packed : throw new InvalidOperationException(word);
}
