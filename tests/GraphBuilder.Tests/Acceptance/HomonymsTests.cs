using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation;
using GraphBuilder.Lexicon;
using GraphBuilder.Reading;
using GraphBuilder.Recognition;
using GraphBuilder.Resolution;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Acceptance;

/// <summary>Two papers that mean different things by one spelling, from their texts to the ids.</summary>
public class HomonymsTests
{
    private static readonly TermLexicon Lexicon = TermLexicon.Load([]);
    private static readonly PaperExtractor Extractor = new(ShippedModel.Recognizer(Lexicon).Recognize, ShippedModel.Interpreter.Interpret);

    public static TheoryData<string> Cases() => new(SpecFile.Lines("Acceptance/homonyms.txt"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Resolve_OneSpellingForTwoThings_KeepsThemApart(string line)
    {
        var parts = line.Split(" | ");
        parts.Length.ShouldBe(5);
        ImmutableArray<ExtractedPaper> papers = [Extractor.Extract(Paper("One", parts[1])), Extractor.Extract(Paper("Other", parts[3]))];
        var resolved = Resolver.Resolve(papers, Lexicon);
        var (one, other) = (resolved.Apply(papers[0]), resolved.Apply(papers[1]));

        Id(one, parts[0]).ShouldBe(Id(one, parts[2]));
        Id(other, parts[0]).ShouldBe(Id(other, parts[4]));
        Id(one, parts[0]).ShouldNotBe(Id(other, parts[0]));
    }

    /// <summary>The thing that a paper means by a spelling.</summary>
    private static string Id(ExtractedPaper paper, string spelling)
    {
        var meant = paper.Extraction.Entities.Where(entity => entity.Mentions.Any(mention =>
            mention.Field == Field.Abstract && paper.Paper.Abstract.AsSpan(mention.Start, mention.Length).Equals(spelling, StringComparison.OrdinalIgnoreCase)));
        return meant.Select(static entity => entity.Id).SingleOrDefault() ?? throw new ShouldAssertException($"\"{spelling}\" is no term of \"{paper.Paper.Abstract}\".");
    }

    private static Paper Paper(string title, string @abstract) =>
        new() { Id = "paper:" + title, Title = title, Abstract = @abstract, Listings = [new Listing("a.txt", "00", 1)] };
}
