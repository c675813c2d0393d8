using FsCheck;
using FsCheck.Fluent;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Recognition;

public sealed class EntityRecognizerTests
{
    private static readonly EntityRecognizer Recognizer = ShippedModel.Recognizer(TermLexicon.Load([]));

    private static readonly string[] Fragments =
    [
        "a", "the", "of", "and", "we", "propose", "LampFormer", "(LF)", "layer", "normalization", "LayerNorm", "vision", "transformers", "-", "-based", "self", "attention", "GPT-4",
        "82.9%", "on", "ImageNet", ".", ",", ":", "(", ")", "[", "]", "$\\beta$", "\\textbf{S}parse", "{", "}", "https://github.com/a/b", "🤗", "é", "学习", "'s", "\"", "learning", "(RL)", "reinforcement",
    ];

    public static TheoryData<string> Cases() => new(SpecFile.Lines("Recognition/entities.txt"));

    private static Gen<string> Texts =>
        Gen.Elements(Fragments).SelectMany(word => Gen.Elements("", " ", " ").Select(blank => word + blank)).ListOf().Select(static words => string.Concat(words));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Recognize_SpecPaper_FindsItsTerms(string line)
    {
        var (paper, expected) = Split(line, " => ");
        var (title, @abstract) = Split(paper, " | ");
        var text = TextAnalyzer.Analyze(title, @abstract);
        var found = Recognizer.Recognize(text);
        foreach (var term in expected.Split("; "))
        {
            if (term.StartsWith("no ", StringComparison.Ordinal))
                found.Select(static entity => entity.Name).ShouldNotContain(term[3..], Show(text, found));
            else
                found.Select(entity => Show(text, entity)).ShouldContain(term, Show(text, found));
        }
    }

    [Fact]
    public void Recognize_EmptyPaper_FindsNothing() => Recognizer.Recognize(TextAnalyzer.Analyze("", "")).ShouldBeEmpty();

    [Fact]
    public void Recognize_DoubleBlankInATerm_NamesItAsWithOne() =>
        Recognizer.Recognize(TextAnalyzer.Analyze("", "We study layer  normalization (LN).")).ShouldContain(static entity => entity.Name == "layer normalization");

    [Fact]
    public void Recognize_OwnTerm_IsAlwaysFound()
    {
        var file = Path.Combine(Path.GetTempPath(), $"own-terms-{Environment.ProcessId}.csv");
        File.WriteAllText(file, "name,type\nquietly painted door,Concept\n");
        try
        {
            var own = ShippedModel.Recognizer(TermLexicon.Load([file]));
            own.Recognize(TextAnalyzer.Analyze("Houses", "There is a quietly painted door.")).ShouldContain(static entity => entity.Name == "quietly painted door" && entity.Confidence > 0.5);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Recognize_AnyText_MentionsLieInItAndDoNotOverlap() =>
        Prop.ForAll(Texts.Two().ToArbitrary(), static pair =>
        {
            var text = TextAnalyzer.Analyze(pair.Item1, pair.Item2);
            var all = new List<TextSpan>();
            foreach (var entity in Recognizer.Recognize(text))
            {
                entity.Name.ShouldNotBeNullOrWhiteSpace();
                entity.Confidence.ShouldBeInRange(0, 1);
                Math.Round(entity.Confidence, 4).ShouldBe(entity.Confidence);
                entity.Mentions.ShouldNotBeEmpty();
                entity.Mentions.ShouldBeInOrder();
                all.AddRange(entity.Mentions);
            }

            all.Sort();
            for (var i = 0; i < all.Count; i++)
            {
                all[i].Start.ShouldBeGreaterThanOrEqualTo(0);
                all[i].End.ShouldBeInRange(all[i].Start + 1, text[all[i].Field].Text.Length);
                if (i > 0)
                    all[i].Overlaps(all[i - 1]).ShouldBeFalse();
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Recognize_TheSameTextAgain_GivesTheSame() =>
        Prop.ForAll(Texts.ToArbitrary(), static text =>
        {
            var one = Recognizer.Recognize(TextAnalyzer.Analyze("", text));
            var other = Recognizer.Recognize(TextAnalyzer.Analyze("", new string(text)));
            one.Select(static e => (e.Name, e.Type, e.Confidence, string.Join(',', e.Mentions)))
                .ShouldBe(other.Select(static e => (e.Name, e.Type, e.Confidence, string.Join(',', e.Mentions))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Recognize_LongTextWithoutBlank_Ends() =>
        Recognizer.Recognize(TextAnalyzer.Analyze("", new string('x', 300_000))).Length.ShouldBeLessThan(2);

    private static (string Left, string Right) Split(string line, string mark)
    {
        var at = line.IndexOf(mark, StringComparison.Ordinal);
        return (line[..at], line[(at + mark.Length)..]);
    }

    private static string Show(PaperText text, IEnumerable<PaperEntity> entities) => string.Join("; ", entities.Select(entity => Show(text, entity)));

    private static string Show(PaperText text, PaperEntity entity) =>
        $"{entity.Name} ({entity.Type}): {string.Join(", ", entity.Mentions.Select(mention => text.Slice(mention).ToString()))}";
}
