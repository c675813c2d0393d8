using GraphBuilder.Recognition.Acronyms;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Recognition.Acronyms;

public sealed class AcronymDefinitionsTests
{
    public static TheoryData<string> Cases() => new(SpecFile.Lines("Recognition/acronyms.txt"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_SpecSentence_GivesItsPairs(string line)
    {
        var sentence = line[..line.IndexOf(" =>", StringComparison.Ordinal)];
        var pairs = AcronymDefinitions.Find(TextAnalyzer.Analyze(Field.Abstract, sentence))
            .Select(pair => $"{sentence[pair.Short.Start..pair.Short.End]} = {sentence[pair.Long.Start..pair.Long.End]}");
        $"{sentence} => {string.Join("; ", pairs)}".TrimEnd().ShouldBe(line.TrimEnd());
    }

    [Fact]
    public void Find_ManyOpenBrackets_TakesLinearTime()
    {
        var text = TextAnalyzer.Analyze(Field.Abstract, new string('(', 20_000) + string.Concat(Enumerable.Repeat("(a b ", 5_000)));
        AcronymDefinitions.Find(text).ShouldBeEmpty();
    }
}
