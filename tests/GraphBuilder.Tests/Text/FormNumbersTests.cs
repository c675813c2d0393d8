using GraphBuilder.Text;

namespace GraphBuilder.Tests.Text;

public sealed class FormNumbersTests
{
    [Fact]
    public void Of_TextsOfTheSameWords_GivesTheSameNumbers()
    {
        var numbers = FormNumbers.OfThread;
        var first = numbers.Of(Abstract("the Model reads the text")).ToArray();

        first[3].ShouldBe(first[0]);
        first.Distinct().Count().ShouldBe(4);
        numbers.Of(Abstract("text, the model")).ToArray()[0].ShouldBe(first[4]);
        numbers.Of(Abstract("the model")).ToArray()[1].ShouldNotBe(first[1]);
    }

    [Fact]
    public void Of_MoreFormsThanAreKept_NumbersThemAll()
    {
        var text = Abstract(string.Join(' ', Enumerable.Range(0, 100_000).Select(number => $"w{number}")));

        var numbers = FormNumbers.OfThread.Of(text).ToArray();

        numbers.Distinct().Count().ShouldBe(text.Tokens.Length);
    }

    [Fact]
    public void Memory_OfAnOwner_KeepsWhatWasPutInUntilFormsAreForgotten()
    {
        var (numbers, owner) = (FormNumbers.OfThread, new object());
        var form = numbers.Of(Abstract("transformer"))[0];
        numbers.Memory<int>(owner).TryGet(form, out _).ShouldBeFalse();
        numbers.Memory<int>(owner).Put(form, 7);

        numbers.Memory<int>(owner).TryGet(numbers.Of(Abstract("a transformer"))[1], out var known).ShouldBeTrue();
        known.ShouldBe(7);
        numbers.Memory<int>(new object()).TryGet(form, out _).ShouldBeFalse();

        numbers.Of(Abstract(string.Join(' ', Enumerable.Range(0, 100_000).Select(number => $"v{number}"))));
        var again = numbers.Of(Abstract("transformer"))[0];
        numbers.Memory<int>(owner).TryGet(again, out _).ShouldBeFalse();
    }

    private static FieldText Abstract(string text) => TextAnalyzer.Analyze("", text).Abstract;
}
