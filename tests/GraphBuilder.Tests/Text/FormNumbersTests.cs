using System.Runtime.ExceptionServices;
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

    [Theory]
    [InlineData(3)]
    [InlineData(FormNumbers.RememberedTexts)]
    [InlineData(FormNumbers.RememberedTexts + 1)]
    public void Of_TextsInTurn_GivesEachItsNumbersAgain(int count)
    {
        var texts = Enumerable.Range(0, count).Select(number => Abstract($"word{number} and word{number + 1}")).ToArray();
        var numbers = FormNumbers.OfThread;
        var first = Array.ConvertAll(texts, text => numbers.Of(text).ToArray());

        foreach (var at in Enumerable.Range(0, count).Concat(Enumerable.Range(0, count).Reverse()))
            numbers.Of(texts[at]).ToArray().ShouldBe(first[at]);

        first[0][2].ShouldBe(first[1][0]);
    }

    [Fact]
    public void Of_MoreFormsThanAreKept_NumbersThemAll()
    {
        var text = Abstract(string.Join(' ', Enumerable.Range(0, 100_000).Select(number => $"w{number}")));

        var numbers = FormNumbers.OfThread.Of(text).ToArray();

        numbers.Distinct().Count().ShouldBe(text.Tokens.Length);
    }

    [Fact]
    public void Memory_OfAnOwner_KeepsWhatWasPutIn()
    {
        var (numbers, owner) = (FormNumbers.OfThread, new object());
        var form = numbers.Of(Abstract("transformer"))[0];
        numbers.Memory<int>(owner).TryGet(form, out _).ShouldBeFalse();
        numbers.Memory<int>(owner).Put(form, 7);

        numbers.Memory<int>(owner).TryGet(numbers.Of(Abstract("a transformer"))[1], out var known).ShouldBeTrue();
        known.ShouldBe(7);
        numbers.Memory<int>(new object()).TryGet(form, out _).ShouldBeFalse();
    }

    [Fact]
    public void Memory_ManyForms_KeepsThoseMetFirstAndForgetsTheOthers() => OnThreadOfItsOwn(() =>
    {
        var (numbers, owner) = (FormNumbers.OfThread, new object());
        var first = numbers.Of(Abstract("transformer"))[0];
        numbers.Memory<int>(owner).Put(first, 7);
        numbers.Of(Many("v"));
        var late = numbers.Of(Abstract("decoder"))[0];
        numbers.Memory<int>(owner).Put(late, 8);

        numbers.Of(Many("w"));

        var again = numbers.Of(Abstract("transformer decoder")).ToArray();
        again[0].ShouldBe(first);
        numbers.Memory<int>(owner).TryGet(again[0], out var known).ShouldBeTrue();
        known.ShouldBe(7);
        numbers.Memory<int>(owner).TryGet(again[1], out _).ShouldBeFalse();
    });

    /// <summary>More forms than are kept for good.</summary>
    private static FieldText Many(string letters) => Abstract(string.Join(' ', Enumerable.Range(0, 100_000).Select(number => $"{letters}{number}")));

    /// <summary>A thread that has met no forms.</summary>
    private static void OnThreadOfItsOwn(Action test)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                test();
            }
            catch (ShouldAssertException error)
            {
                failure = ExceptionDispatchInfo.Capture(error);
            }
        });
        thread.Start();
        thread.Join();
        failure?.Throw();
    }

    private static FieldText Abstract(string text) => TextAnalyzer.Analyze("", text).Abstract;
}
