using System.Text.RegularExpressions;
using GraphBuilder.Annotations.Matching;

namespace GraphBuilder.Tests.Annotations.Matching;

public class GoldFoldTests
{
    public static TheoryData<string> Cases() => new(SpecFile.Lines("Annotations/fold.txt"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fold_CaseOfTheScorer_IsAsTheScorerFolds(string line)
    {
        if (line.Split('|') is not ["", var text, var folded, var key, ""])
            throw new InvalidDataException(line);
        GoldFold.Fold(Plain(text)).ShouldBe(Plain(folded));
        GoldFold.TitleKey(Plain(text)).ShouldBe(Plain(key));
    }

    [Theory]
    [InlineData("82.9 \\%", "82.9%")]
    [InlineData("9 ×", "9×")]
    [InlineData("1.5x", "1.5x")]
    public void Value_BlanksAndBackslashes_DoNotCount(string value, string expected) => GoldFold.Value(value).ShouldBe(expected);

    private static string Plain(string escaped) => Regex.Unescape(escaped);
}
