namespace GraphBuilder.Text;

/// <summary>Words whose full stop does not end a sentence, and words that begin one.</summary>
internal static class Abbreviations
{
    /// <summary>Something always follows them: a name, a number, an example.</summary>
    private static readonly HashSet<string> Inner = new(
        [
            "vs", "Vs", "cf", "Cf", "c.f.", "fig", "Fig", "figs", "Figs", "eq", "Eq", "eqs", "Eqs", "Eqn", "Eqns", "Thm", "Dr", "Prof", "Mr", "Mrs", "Ms", "viz", "approx", "resp", "esp",
            "incl", "e.g.", "E.g.", "i.e.", "I.e.", "eg", "ie", "aka", "a.k.a.", "s.t.",
        ],
        StringComparer.Ordinal);

    /// <summary>They stay inside a sentence unless a word follows that begins one.</summary>
    private static readonly HashSet<string> Usually = new(
        [
            "al", "v", "Inc", "Ltd", "Corp", "Co", "no", "No", "nos", "Nos", "sec", "Sec", "Secs", "Sect", "tab", "Tab", "ref", "Ref", "refs", "Refs", "p", "pp", "vol", "Vol", "ca", "St", "Jr",
            "Sr", "Proc", "Conf", "Trans", "ch", "Ch", "max", "min", "avg", "Avg", "est", "Art", "Jan", "Feb", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "dept", "Dept", "Univ", "ed", "eds", "Lem", "Prop", "Cor", "Def", "Alg", "App",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Starters = new(
        [
            "A", "According", "Accordingly", "Across", "Additional", "Additionally", "Addressing", "After", "All", "Along", "Also", "Although",
            "Among", "An", "And", "Another", "Applying", "Are", "As", "At", "Based", "Because", "Besides", "Beyond", "Both", "Building", "But", "By",
            "Can", "Code", "Codes", "Combining", "Compared", "Comprehensive", "Concretely", "Consequently", "Considering", "Conventional",
            "Conversely", "Crucially", "Current", "Currently", "Despite", "Different", "Do", "Does", "Drawing", "Due", "During", "Each", "Empirical",
            "Empirically", "Especially", "Evaluated", "Evaluating", "Evaluations", "Even", "Every", "Existing", "Experimental", "Experiments",
            "Extensive", "Finally", "First", "Firstly", "Focusing", "Following", "For", "From", "Further", "Furthermore", "Generally", "Given",
            "Hence", "Here", "How", "However", "If", "Importantly", "In", "Indeed", "Inspired", "Instead", "Interestingly", "Is", "It", "Its",
            "Lastly", "Leveraging", "Many", "Meanwhile", "More", "Moreover", "Most", "Motivated", "Namely", "Nevertheless", "Next", "Nonetheless",
            "Notably", "Numerous", "On", "Once", "One", "Only", "Other", "Our", "Over", "Overall", "Particularly", "Previous", "Prior", "Rather",
            "Recent", "Recently", "Remarkably", "Results", "Second", "Secondly", "Several", "Similarly", "Simultaneously", "Since", "So", "Some",
            "Specifically", "Starting", "Subsequently", "Such", "Surprisingly", "That", "The", "Their", "Then", "Theoretically", "There", "Therefore",
            "These", "They", "Third", "This", "Those", "Though", "Three", "Through", "Thus", "To", "Together", "Towards", "Traditional", "Two",
            "Typically", "Ultimately", "Under", "Unfortunately", "Unlike", "Upon", "Using", "Utilizing", "We", "What", "When", "Whereas", "Whether",
            "While", "Why", "With", "Within", "Without", "Yet",
        ],
        StringComparer.Ordinal);

    /// <summary>Names that are written with a mark which elsewhere ends a sentence.</summary>
    private static readonly HashSet<string> MarkedNames = new(["Yahoo!", "Jeopardy!", "Eureka!", "Guess?", "Which?", "Kahoot!"], StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> InnerLookup = Inner.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> UsuallyLookup = Usually.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> StartersLookup = Starters.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> MarkedLookup = MarkedNames.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool NeverEnds(ReadOnlySpan<char> word) => InnerLookup.Contains(word);

    public static bool SeldomEnds(ReadOnlySpan<char> word) => UsuallyLookup.Contains(word);

    public static bool BeginsSentence(ReadOnlySpan<char> word) => StartersLookup.Contains(word);

    /// <param name="wordAndMark">The word with the mark after it.</param>
    public static bool IsMarkedName(ReadOnlySpan<char> wordAndMark) => MarkedLookup.Contains(wordAndMark);
}
