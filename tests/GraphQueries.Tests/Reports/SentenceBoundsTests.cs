using GraphQueries.Reports;

namespace GraphQueries.Tests.Reports;

public class SentenceBoundsTests
{
    [Theory]
    [InlineData("First one. We use LoRA here. Last one.", "We use LoRA here.")]
    [InlineData("LoRA is first. Then more.", "LoRA is first.")]
    [InlineData("More before! And now LoRA", "And now LoRA")]
    [InlineData("Adapters, e.g. LoRA, help.", "Adapters, e.g. LoRA, help.")]
    [InlineData("Smith et al. LoRA is fine. No.", "Smith et al. LoRA is fine.")]
    [InlineData("It gains 82.9 points. With LoRA v1.5 it gains more (Fig. 3). End.", "With LoRA v1.5 it gains more (Fig. 3).")]
    [InlineData("He said \"so.\" LoRA it was.", "LoRA it was.")]
    [InlineData("By J. Smith with LoRA. Yes.", "By J. Smith with LoRA.")]
    [InlineData("Is it so? LoRA, of course!  Next.", "LoRA, of course!")]
    public void Around_Mention_IsItsSentence(string text, string sentence)
    {
        var start = text.IndexOf("LoRA", StringComparison.Ordinal);
        text[SentenceBounds.Around(text, start, start + 4)].ShouldBe(sentence);
    }

    [Theory]
    [InlineData(0, 500)]
    [InlineData(400, 500)]
    [InlineData(-3, -1)]
    public void Around_OffsetsOutsideTheText_StaysInside(int start, int end)
    {
        const string Text = "One. Two.";
        var (offset, length) = SentenceBounds.Around(Text, start, end).GetOffsetAndLength(Text.Length);
        (offset + length).ShouldBeLessThanOrEqualTo(Text.Length);
    }
}
