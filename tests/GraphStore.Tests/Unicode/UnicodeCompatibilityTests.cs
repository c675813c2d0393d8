using System.Globalization;
using System.Text;
using GraphStore.Unicode;

namespace GraphStore.Tests.Unicode;

public sealed class UnicodeCompatibilityTests
{
    [Fact]
    public void Normalize_KnownTexts_GivesTheirFormKC()
    {
        foreach (string line in TestFile.Lines("Unicode/normalization-cases.txt"))
        {
            string[] sides = line.Split('|', StringSplitOptions.TrimEntries);
            UnicodeCompatibility.Normalize(Text(sides[0])).ShouldBe(Text(sides[1]), line);
        }
    }

    [Fact]
    public void Normalize_ToAForm_GivesIt()
    {
        foreach (string line in TestFile.Lines("Unicode/form-cases.txt"))
        {
            string[] sides = [.. line.Split('|', StringSplitOptions.TrimEntries).Select(Text)];
            UnicodeCompatibility.Normalize(sides[0], NormalizationForm.FormC).ShouldBe(sides[1], line);
            UnicodeCompatibility.Normalize(sides[0], NormalizationForm.FormD).ShouldBe(sides[2], line);
            UnicodeCompatibility.Normalize(sides[0], NormalizationForm.FormKC).ShouldBe(sides[3], line);
            UnicodeCompatibility.Normalize(sides[0], NormalizationForm.FormKD).ShouldBe(sides[4], line);
        }
    }

    [Fact]
    public void Normalize_EveryCharacterToAForm_AgreesWithTheOthers()
    {
        for (int point = 0x80; point < 0x30000; point++)
        {
            if (point is >= 0xD800 and < 0xE000)
                continue;
            string text = char.ConvertFromUtf32(point), canonical = UnicodeCompatibility.Normalize(text, NormalizationForm.FormD);
            string composed = UnicodeCompatibility.Normalize(text, NormalizationForm.FormC);
            UnicodeCompatibility.Normalize(canonical, NormalizationForm.FormC).ShouldBe(composed);
            UnicodeCompatibility.Normalize(composed, NormalizationForm.FormD).ShouldBe(canonical);
            UnicodeCompatibility.Normalize(canonical).ShouldBe(UnicodeCompatibility.Normalize(text));
            UnicodeCompatibility.Normalize(UnicodeCompatibility.Normalize(text, NormalizationForm.FormKD)).ShouldBe(UnicodeCompatibility.Normalize(text));
        }
    }

    [Fact]
    public void Normalize_EveryCharacter_IsIdempotent()
    {
        for (int point = 0x80; point < 0x30000; point++)
        {
            if (point is >= 0xD800 and < 0xE000)
                continue;
            string once = UnicodeCompatibility.Normalize(char.ConvertFromUtf32(point));
            UnicodeCompatibility.Normalize(once).ShouldBeSameAs(once);
        }
    }

    [Fact]
    public void Normalize_EveryHangulSyllable_SurvivesItsDecomposition()
    {
        for (int syllable = 0; syllable < 11172; syllable++)
        {
            var jamo = new StringBuilder();
            jamo.Append((char)(0x1100 + (syllable / 588))).Append((char)(0x1161 + (syllable / 28 % 21)));
            if (syllable % 28 != 0)
                jamo.Append((char)(0x11A7 + (syllable % 28)));
            UnicodeCompatibility.Normalize(jamo.ToString()).ShouldBe(((char)(0xAC00 + syllable)).ToString());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Adam")]
    [InlineData("naïve “quotes” – dashes")]
    public void Normalize_NormalText_IsTheSameInstance(string text) => UnicodeCompatibility.Normalize(text).ShouldBeSameAs(text);

    [Fact]
    public void Normalize_LoneSurrogates_Stay() => UnicodeCompatibility.Normalize("a\uD800ﬁ\uDC00").ShouldBe("a\uD800fi\uDC00");

    [Fact]
    public void Normalize_LongRunOfMarks_IsOrderedByClassAndStable()
    {
        string marks = string.Concat(Enumerable.Repeat("\u0315\u0300\u0316", 20_000));

        string normal = UnicodeCompatibility.Normalize("z" + marks);

        normal.ShouldBe("z" + new string('\u0316', 20_000) + new string('\u0300', 20_000) + new string('\u0315', 20_000));
    }

    private static string Text(string points) =>
        string.Concat(points.Split(' ').Select(point => char.ConvertFromUtf32(int.Parse(point, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
}
