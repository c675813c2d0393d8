using FsCheck;
using FsCheck.Fluent;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Lexicon;

/// <summary>The automaton finds what trying every pattern at every place finds.</summary>
public sealed class AutomatonLaws
{
    private static readonly Gen<int[]> Words = Gen.Choose(1, 3).ArrayOf();

    private static readonly Arbitrary<(int[][] Patterns, int[] Text)> Cases = Arb.From(
        from patterns in Words.Where(static w => w.Length > 0).Select(static w => w.Take(5).ToArray()).NonEmptyListOf()
        from text in Gen.Choose(0, 4).ArrayOf(40)
        select (patterns.ToArray(), text));

    [Fact]
    public void Step_AnyText_EndsEveryOccurrenceOfEveryPattern() => Check(static c =>
    {
        var builder = new TermAutomatonBuilder();
        var numbers = c.Patterns.Select(p => builder.Add(p)).ToArray();
        var automaton = builder.Build(words: 4);
        var found = new List<(int Start, int End, int Pattern)>();
        var state = 0;
        for (var i = 0; i < c.Text.Length; i++)
        {
            state = automaton.Step(state, c.Text[i]);
            for (var output = automaton.FirstOutput(state); output != 0; output = automaton.NextOutput(output))
                found.Add((i + 1 - automaton.Depth(output), i + 1, automaton.Pattern(output)));
        }

        var naive = from start in Enumerable.Range(0, c.Text.Length)
                    from p in Enumerable.Range(0, c.Patterns.Length)
                    where c.Text.AsSpan(start).StartsWith(c.Patterns[p])
                    select (start, start + c.Patterns[p].Length, numbers[p]);
        return found.Order().SequenceEqual(naive.Distinct().Order());
    });

    [Fact]
    public void Match_AnyText_IsTheNaiveLeftmostLongest() => Check(static c =>
    {
        var rows = c.Patterns.Select(Write).Distinct(StringComparer.Ordinal);
        var lexicon = TermLexiconTests.Build("name\ttype\n" + string.Join('\n', rows.Select(static r => r + "\tConcept")));
        var text = Write(c.Text);
        var found = lexicon.Match(TextAnalyzer.Analyze(Field.Abstract, text)).Select(static m => (m.Span.Start, m.Span.End, m.Entry.Name));
        return found.SequenceEqual(Naive(c.Text, c.Patterns));
    });

    private static IEnumerable<(int Start, int End, string Name)> Naive(int[] text, int[][] patterns)
    {
        for (var i = 0; i < text.Length;)
        {
            var longest = patterns.Where(p => text.AsSpan(i).StartsWith(p)).MaxBy(static p => p.Length);
            if (longest is not null)
                yield return (i * 3, ((i + longest.Length) * 3) - 1, Write(longest));
            i += longest?.Length ?? 1;
        }
    }

    /// <summary>Each word is two letters and a blank; the words 0 and 4 are in no pattern.</summary>
    private static string Write(int[] words) => string.Join(' ', words.Select(static w => "ybcdz"[w] + "o"));

    private static void Check(Func<(int[][] Patterns, int[] Text), bool> law) =>
        Prop.ForAll(Cases, law).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261128, 7));
}
