using System.Collections.Immutable;

namespace GraphQueries.Reports.Model;

/// <summary>
/// What the graph says about a term or a paper, chosen and in order: all that the pages show, and nothing about how. Statements name the sentence that makes them by its number in
/// <paramref name="Sentences"/>.
/// </summary>
/// <param name="Hops">How many steps around the subject the picture goes: 1 or 2.</param>
/// <param name="Summary">The subject in a sentence or two, plain text.</param>
/// <param name="Relations">What texts and the lexicon say of it and another term, in groups; only groups with something in them.</param>
/// <param name="CoOccurrences">Terms that papers mention together with it more often than chance, the surest first.</param>
/// <param name="Terms">Only of a paper: what it talks about, by role.</param>
/// <param name="Said">Only of a paper: what it says of two terms.</param>
/// <param name="Results">Reported numbers that belong to it.</param>
/// <param name="Comparisons">Where several methods report one metric on one dataset.</param>
/// <param name="Papers">Of a term the papers that mention it, of a paper the papers near to it; in groups.</param>
/// <param name="Links">Code and pages of those papers, by host.</param>
/// <param name="Paths">Ways to central terms that it is not directly tied to.</param>
/// <param name="Gaps">Terms that share its company, and that no paper mentions together with it.</param>
/// <param name="Doubts">What the graph is unsure of.</param>
/// <param name="Sentences">Every sentence that a statement rests on, by number from 1.</param>
internal sealed record Report(
    Subject Subject,
    Corpus Corpus,
    int Hops,
    string Summary,
    Neighbourhood Neighbourhood,
    ImmutableArray<RelationGroup> Relations,
    Listing<CoOccurrence> CoOccurrences,
    ImmutableArray<RoleGroup> Terms,
    Listing<Said> Said,
    Listing<ReportedResult> Results,
    ImmutableArray<Comparison> Comparisons,
    PaperGroups Papers,
    ImmutableArray<HostGroup> Links,
    ImmutableArray<PathTo> Paths,
    ImmutableArray<Gap> Gaps,
    Doubts Doubts,
    ImmutableArray<Quote> Sentences)
{
    /// <summary>The version of the JSON form; a change that breaks readers raises it.</summary>
    public const int FormatVersion = 1;

    public bool IsPaper => Subject.Thing.Type == "Paper";

    /// <summary>The sentence with that number.</summary>
    public Quote Sentence(int number) => Sentences[number - 1];
}

/// <summary>A thing of the graph as a report names it.</summary>
/// <param name="Type">Its most specific label.</param>
/// <param name="Papers">Of a term, how many papers mention it; else null.</param>
internal sealed record Named(string Id, string Name, string Type, long? Papers);

/// <summary>The graph that was asked.</summary>
/// <param name="IsAnalysed">Whether it has measures and communities.</param>
internal sealed record Corpus(long Papers, bool IsAnalysed);

/// <summary>The first entries of a list, and how many there are in all.</summary>
internal sealed record Listing<T>(ImmutableArray<T> Shown, int All)
{
    public static Listing<T> Empty { get; } = new([], 0);

    public bool IsEmpty => Shown.IsEmpty;
}
