using System.Collections.Frozen;

namespace GraphBuilder.Text;

/// <summary>Words whose full stop does not end a sentence, and words that begin one.</summary>
internal static class Abbreviations
{
    /// <summary>Something always follows them: a name, a number, an example.</summary>
    private static readonly FrozenSet<string> Inner = FrozenSet.ToFrozenSet(
        [
            "vs", "Vs", "cf", "Cf", "c.f.", "fig", "Fig", "figs", "Figs", "eq", "Eq", "eqs", "Eqs", "Eqn", "Eqns", "Thm", "Dr", "Prof", "Mr", "Mrs", "viz", "approx", "resp", "esp",
            "incl", "e.g.", "E.g.", "i.e.", "I.e.", "eg", "ie", "a.k.a.", "s.t.",
        ],
        StringComparer.Ordinal);

    /// <summary>They stay inside a sentence unless a word follows that begins one.</summary>
    private static readonly FrozenSet<string> Usually = FrozenSet.ToFrozenSet(
        [
            "al", "etc", "Inc", "Ltd", "Corp", "Co", "no", "No", "nos", "Nos", "sec", "Sec", "Secs", "Sect", "tab", "Tab", "ref", "Ref", "refs", "Refs", "p", "pp", "vol", "Vol", "ca", "St", "Jr",
            "Sr", "Proc", "Conf", "Trans", "ch", "Ch", "max", "min", "avg", "est", "dept", "Dept", "Univ", "ed", "eds", "Lem", "Prop", "Cor", "Def", "Alg", "App",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Starters = FrozenSet.ToFrozenSet(
        [
            "We", "Our", "This", "These", "Those", "The", "However", "Moreover", "Furthermore", "In", "It", "To", "For", "Here", "Therefore", "Thus", "Hence", "Experiments",
            "Additionally", "Finally", "While", "Although", "As", "With", "On", "By", "Using", "Specifically", "Based", "Extensive", "Results", "Such", "They", "There", "When",
            "Recently", "Despite", "Unlike", "Then", "First", "Second", "An", "Code", "Yet", "But", "Both", "Existing", "Since", "Through", "At", "From", "Instead",
            "Consequently", "Also", "Given", "Empirically", "Theoretically", "Notably", "Importantly", "Nevertheless", "Its", "One", "Another", "Most", "Many", "What", "How", "Why",
        ],
        StringComparer.Ordinal);

    /// <summary>Names that are written with a mark which elsewhere ends a sentence.</summary>
    private static readonly FrozenSet<string> MarkedNames = FrozenSet.ToFrozenSet(["Yahoo!", "Jeopardy!", "Eureka!", "Guess?", "Which?", "Kahoot!", "Hanabi!", "Bang!"], StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> InnerLookup = Inner.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UsuallyLookup = Usually.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StartersLookup = Starters.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MarkedLookup = MarkedNames.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool NeverEnds(ReadOnlySpan<char> word) => InnerLookup.Contains(word);

    public static bool SeldomEnds(ReadOnlySpan<char> word) => UsuallyLookup.Contains(word);

    public static bool BeginsSentence(ReadOnlySpan<char> word) => StartersLookup.Contains(word);

    /// <param name="wordAndMark">The word with the mark after it.</param>
    public static bool IsMarkedName(ReadOnlySpan<char> wordAndMark) => MarkedLookup.Contains(wordAndMark);
}
