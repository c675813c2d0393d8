using GraphBuilder.Resolution;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Resolution;

public sealed class WordCasesTests
{
    [Theory]
    [InlineData("Bayesian Optimization", "Bayesian optimization")]
    [InlineData("Non-Bayesian Prior", "non-Bayesian prior")]
    [InlineData("GPU Scheduling", "GPU scheduling")]
    [InlineData("Unseen Words", "unseen words")]
    public void InSentence_Term_HasTheCaseOfRunningText(string title, string expected)
    {
        var cases = new WordCases();
        const string text = "The Bayesian view of optimization, and a prior. Optimization is Bayesian here.";
        foreach (var word in (string[])["Bayesian", "optimization", "prior"])
            cases.Add(text, [new TextSpan(Field.Abstract, text.IndexOf(word, StringComparison.Ordinal), text.IndexOf(word, StringComparison.Ordinal) + word.Length)]);

        cases.InSentence(title).ShouldBe(expected);
    }

    [Fact]
    public void InSentence_CapitalsAtSentenceStartsOnly_DoNotCount()
    {
        var cases = new WordCases();
        cases.Add("Dropout helps. Dropout hurts.", [new TextSpan(Field.Abstract, 0, 7), new TextSpan(Field.Abstract, 15, 22)]);

        cases.InSentence("Dropout").ShouldBe("dropout");
    }
}
