using FsCheck;
using FsCheck.Fluent;
using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Recognition.Judgement;

public sealed class TermEdgesTests
{
    private static Gen<string> Texts => Gen.Elements('a', 'b', ' ', '(', ')', '[', ']', '{', '}', '"', '“', '”', '‘', '’', '`', '\'', '\\', '$').ArrayOf().Select(static letters => new string(letters));

    [Theory]
    [InlineData("\"Densing Law", "Densing Law")]
    [InlineData("``denoiser", "denoiser")]
    [InlineData("“SiamDoGe", "SiamDoGe")]
    [InlineData("‘Moodoo", "Moodoo")]
    [InlineData("transport plan’", "transport plan")]
    [InlineData("'lottery ticket", "lottery ticket")]
    [InlineData("'lottery ticket'", "lottery ticket")]
    [InlineData("\"Densing Law\"", "Densing Law")]
    [InlineData("“Densing Law”", "Densing Law")]
    [InlineData("LI)", "LI")]
    [InlineData("(L", "L")]
    [InlineData("\\textbf{ByteFlow Net", "ByteFlow Net")]
    [InlineData("$\\textbf{CT-LLM", "CT-LLM")]
    [InlineData("CT-LLM}$", "CT-LLM")]
    [InlineData("\\emph{\"Densing Law", "Densing Law")]
    public void Cut_MarkOfTheTextAround_IsLeftOut(string stretch, string expected) => Cut(stretch).ShouldBe(expected);

    [Theory]
    [InlineData("layer normalization")]
    [InlineData("\"embedding\" layer")]
    [InlineData("\"walk\" and \"run\"")]
    [InlineData("`teacher' network")]
    [InlineData("``criticality'' scores")]
    [InlineData("‘teacher’ network")]
    [InlineData("cross-entropy (CE) loss")]
    [InlineData("[IDK]")]
    [InlineData("[IDK] token")]
    [InlineData("(aerial) images")]
    [InlineData("\\textbf{S}kill graph")]
    [InlineData("top-$k$")]
    [InlineData("$k$-means")]
    [InlineData("G\\\"odel machine")]
    [InlineData("\\\"Uber")]
    [InlineData("Nystr\\\"{o}m")]
    [InlineData("Bayes' rule")]
    [InlineData("Bird’s-Eye-View")]
    [InlineData("zero-shot\" learning")]
    [InlineData("online} structure learning")]
    public void Cut_MarksOfItsOwn_AreKept(string stretch) => Cut(stretch).ShouldBe(stretch);

    [Theory]
    [InlineData("PAINT (Preference Adaptation")]
    [InlineData("Vicuna-{7B")]
    [InlineData("\"")]
    [InlineData("\\textbf{")]
    public void Cut_EndsWithinABracketOrHasNothingElse_IsNone(string stretch) => Cut(stretch).ShouldBeNull();

    [Fact]
    public void Cut_AnyText_GivesAStretchOfItThatCannotBeCutAgain() =>
        Prop.ForAll(Texts.ToArbitrary(), static text => Cut(text) is not { } cut || (cut.Length > 0 && text.Contains(cut, StringComparison.Ordinal) && Cut(cut) == cut)).QuickCheckThrowOnFailure();

    [Fact]
    public void Cut_LongStretchOfMarks_IsLeftAsItIs() => Cut(new string('(', 100_000))!.Length.ShouldBe(100_000);

    [Fact]
    public void Cut_WithinAText_KeepsItsField() => TermEdges.Cut("the \"Densing Law\" of", new TextSpan(Field.Abstract, 4, 16)).ShouldBe(new TextSpan(Field.Abstract, 5, 16));

    private static string? Cut(string stretch) => TermEdges.Cut(stretch, new TextSpan(Field.Title, 0, stretch.Length)) is { } span ? stretch[span.Start..span.End] : null;
}
