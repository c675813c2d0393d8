using System.Collections.Immutable;

namespace GraphQueries.Reports.Model;

/// <summary>Statements of one kind about the subject.</summary>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Title">For the page.</param>
/// <param name="Likely">How many of all are more likely right than wrong.</param>
internal sealed record RelationGroup(string Key, string Title, int Likely, Listing<Statement> Statements);

/// <summary>What a text or the lexicon says of the subject and another term.</summary>
/// <param name="Relation">The relationship's type.</param>
/// <param name="IsOutgoing">Whether the subject is its start.</param>
/// <param name="Papers">How many papers say so; 0 for the lexicon alone.</param>
/// <param name="Places">In how many places.</param>
/// <param name="Source"><c>text</c> or <c>lexicon</c>.</param>
internal sealed record Statement(Named Other, string Relation, bool IsOutgoing, int Papers, int Places, double Confidence, string Source, int? Sentence);

/// <summary>What a text or the lexicon says of two terms.</summary>
internal sealed record Said(Named From, string Relation, Named To, double Confidence, string Source, int? Sentence);

/// <param name="Together">Papers that mention both.</param>
/// <param name="Expected">How many would if the two had nothing to do with each other.</param>
/// <param name="LogLikelihood">Dunning's ratio, −2 ln λ: 10.83 or more is seen by chance once in a thousand pairs.</param>
/// <param name="Npmi">From 0, chance, to 1, only together.</param>
internal sealed record CoOccurrence(Named Other, long Together, double Expected, double LogLikelihood, double Npmi, int? Sentence);

/// <summary>Terms that play one part in a paper.</summary>
internal sealed record RoleGroup(string Verb, Listing<TermInPaper> Terms);

/// <param name="Count">How often the paper mentions it.</param>
internal sealed record TermInPaper(Named Term, long Count, double Confidence, int? Sentence);

/// <summary>A way to another term.</summary>
internal sealed record PathTo(Named Target, ImmutableArray<Said> Steps);

/// <summary>A term that no paper mentions together with the subject, though they keep the same company.</summary>
/// <param name="Shared">How many terms co-occur with both.</param>
/// <param name="Score">The sum over them of the product of both ties' npmi.</param>
/// <param name="Through">The strongest of them.</param>
internal sealed record Gap(Named Other, int Shared, double Score, ImmutableArray<Bridge> Through);

/// <param name="WithSubject">The sentence that has the term and the subject.</param>
/// <param name="WithOther">The sentence that has the term and the other end.</param>
internal sealed record Bridge(Named Term, int? WithSubject, int? WithOther);

/// <summary>What the graph is unsure of.</summary>
/// <param name="Statements">How many statements the report knows of the subject.</param>
/// <param name="SinglePlace">How many of them rest on one place in one text.</param>
/// <param name="Weakest">The least sure ones.</param>
internal sealed record Doubts(int Statements, int SinglePlace, ImmutableArray<Doubt> Weakest);

/// <param name="What">The statement as a sentence.</param>
/// <param name="Why">What makes it doubtful.</param>
internal sealed record Doubt(string What, string Why, double Confidence, int? Sentence);
