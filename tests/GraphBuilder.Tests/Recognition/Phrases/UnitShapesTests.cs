using GraphBuilder.Recognition.Phrases;

namespace GraphBuilder.Tests.Recognition.Phrases;

public sealed class UnitShapesTests
{
    public static TheoryData<string> Cases() => new(SpecFile.Lines("Recognition/shapes.txt"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_SpecWord_IsItsShape(string line)
    {
        var word = line[..line.IndexOf(" = ", StringComparison.Ordinal)];
        $"{word} = {UnitShapes.Of(word)}".ShouldBe(line);
    }
}
