using System.Globalization;
using GraphQueries.Reports.Gathering;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports;

/// <summary>What the pages say in words, the same in HTML and Markdown: plain text, names already fit for a page.</summary>
internal static class ReportWords
{
    public const string Picture = "Neighbourhood";
    public const string Company = "Appears together more often than chance";
    public const string Evaluation = "Reported results";
    public const string Links = "Code and pages";
    public const string Paths = "Ways to central terms";
    public const string Doubts = "What the graph is unsure of";
    public const string Sentences = "Sentences";
    public const string Terms = "What it talks about";
    public const string Said = "What it says of terms";

    public const string CompanyNote =
        "Papers that mention both, against the number expected if the two had nothing to do with each other. LLR is the log-likelihood ratio (Dunning 1993); listed is what chance alone "
        + "exceeds less than once in a hundred times (LLR over 6.63); over 10.83 it is once in a thousand.";

    public const string ComparisonNote =
        "The best number that papers report of each method, or, where the metric does not say whether more or less is better, the greatest; under whatever conditions: the sentences tell.";

    public const string NotAnalysed =
        "This graph has not been analysed: papers stand by what they do with the term, and the central ones are those that are most about it (tf-idf).";

    public static string Relations(Report report) => report.IsPaper ? Said : "Relations";

    public static string PathsNote(Report report) =>
        $"The shortest ways, and of two the surer, over what texts and the lexicon state, to central terms that {(report.IsPaper ? "it does not mention" : "are not its neighbours")}; "
        + "statements that are more likely wrong than right (confidence below 0.5) lead nowhere.";

    public static string Gaps(Report report) => report.IsPaper ? "What it does not mention" : "Never seen together";

    public static string GapsNote(Report report) => report.IsPaper
        ? "Terms that appear together with several of its terms in other papers, and that it does not mention. Whether that is a gap or none of its business, the graph cannot tell."
        : "Terms that share its company, though no paper of this graph mentions the two together. Whether that is a gap in the field or only in these papers, the graph cannot tell.";

    /// <summary>Which number of a comparison is better; empty where nobody knows.</summary>
    public static string Better(Comparison comparison) => comparison.Better is { } better ? $"{better} is better" : "";

    /// <summary>Where the subject stands among all of its type.</summary>
    public static string Standing(Report report, Standing standing) => string.Create(
        CultureInfo.InvariantCulture,
        $"{standing.Rank:#,0} of {standing.Among:#,0} {report.Subject.Thing.Type.ToLowerInvariant()}s by PageRank ({standing.PageRank:G3}), {standing.Degree:#,0} neighbour{(standing.Degree == 1 ? "" : "s")}, betweenness {standing.Betweenness:0.######}");

    public static string Papers(Report report) => report.IsPaper ? "Papers near to it" : "Papers";

    /// <summary>What stands beside the title: type, counts.</summary>
    public static string Kind(Report report)
    {
        var subject = report.Subject;
        if (subject.Publication is { } publication)
            return publication.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"Paper, {year}") : "Paper";
        return string.Create(CultureInfo.InvariantCulture, $"{subject.Thing.Type}, in {Share(subject.Thing.Papers ?? 0, report.Corpus.Papers)}");
    }

    /// <summary>How well a statement is founded: <c>2 papers, confidence 0.81</c>.</summary>
    public static string Aside(Statement statement) => statement.Source == "lexicon" && statement.Papers == 0
        ? "from the lexicon"
        : $"{Counted(statement.Papers, "paper")}, confidence {Decimal(statement.Confidence)}";

    /// <summary>Whose sentence it is: the title and year.</summary>
    public static string Source(Quote quote) => quote.Year is { } year
        ? string.Create(CultureInfo.InvariantCulture, $"{DisplayText.Name(quote.Paper.Name)} ({year})")
        : DisplayText.Name(quote.Paper.Name);

    public static string Title(PaperLine line) => line.Year is { } year
        ? string.Create(CultureInfo.InvariantCulture, $"{DisplayText.Name(line.Paper.Name)} ({year})")
        : DisplayText.Name(line.Paper.Name);

    public static string Group(PaperGroups groups, PaperGroup group) => (groups.By, group.Name.Length) switch
    {
        ("community", 0) => "In no community",
        ("community", _) => DisplayText.Name(group.Name),
        (_, 0) => "",
        _ => $"{char.ToUpperInvariant(group.Name[0])}{group.Name[1..]} it",
    };

    public static string ShownOf(int shown, int all) => shown == all ? Number(all) : $"{Number(shown)} of {Number(all)}";

    /// <summary>What a gap leads through.</summary>
    public static string Shared(Gap gap) => $"{Counted(gap.Shared, "term")} in common";

    public static string DoubtsNote(Report report)
    {
        var doubts = report.Doubts;
        if (doubts.Statements == 0)
            return report.IsPaper ? "No terms to doubt." : "Texts state nothing about it and another term.";
        string what = report.IsPaper ? "term" : "statement";
        string rest = report.IsPaper ? "mentioned only once" : "founded on one place in one paper";
        string weak = doubts.Weakest.IsEmpty ? $" None has a confidence below 0.7." : "";
        return $"Of {Counted(doubts.Statements, what)} shown {Number(doubts.SinglePlace)} {(doubts.SinglePlace == 1 ? "is" : "are")} {rest}.{weak}";
    }

    public static string Counted(long count, string what) => $"{Number(count)} {what}{(count == 1 ? "" : "s")}";

    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Decimal(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    public static string OneDecimal(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A relation between two names, in words.</summary>
    public static string Verb(string relation) => Verbs.Of(relation);

    /// <summary>What is said of two things, in words between their names.</summary>
    public static string Verb(Said said) => Verbs.Of(said.Relation, said.From.Type);

    private static string Share(long papers, long all) => string.Create(CultureInfo.InvariantCulture, $"{papers:#,0} of {all:#,0} papers");
}
