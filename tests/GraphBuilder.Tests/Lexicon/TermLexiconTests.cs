using System.Collections.Immutable;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;
using GraphStore.Model;

namespace GraphBuilder.Tests.Lexicon;

public sealed class TermLexiconTests
{
    private static readonly TermLexicon Terms = Build(string.Join('\n', SpecFile.Lines("Lexicon/terms.tsv")));

    public static TheoryData<string> Cases() => new(SpecFile.Lines("Lexicon/matches.txt"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Match_SpecText_FindsTheBracedTerms(string line)
    {
        var parts = line.Split(" =");
        var text = parts[0].Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        var matches = Terms.Match(TextAnalyzer.Analyze(Field.Abstract, text));
        var shown = text;
        foreach (var match in matches.Reverse())
            shown = shown.Insert(match.Span.End, "}").Insert(match.Span.Start, "{");
        shown += " =" + (matches.IsEmpty ? "" : " ") + string.Join("; ", matches.Select(static m => (m.Exact ? "" : "~") + m.Entry.Name));
        shown.ShouldBe(line);
    }

    [Theory]
    [InlineData("layer normalization", "layer normalization")]
    [InlineData("Layer-Normalisations", "layer normalization")]
    [InlineData("RAG", "retrieval-augmented generation")]
    [InlineData("rag", null)]
    [InlineData("ResNet50", "ResNet-50")]
    [InlineData("pretraining", "pre-training")]
    [InlineData("MAP", "maximum a posteriori")]
    [InlineData("mAP", "mean average precision")]
    [InlineData("map", "map")]
    [InlineData("A*", "A*")]
    [InlineData("A", null)]
    [InlineData("unknown thing", null)]
    [InlineData("layer", null)]
    [InlineData("layer normalization layer", null)]
    [InlineData("", null)]
    public void Find_NameOrAlias_GivesTheEntry(string name, string? entry) => Terms.Find(name)?.Name.ShouldBe(entry);

    [Fact]
    public void FindAll_AmbiguousAlias_GivesEveryEntryLikeliestFirst() =>
        Terms.FindAll("LN").Select(static e => e.Name).ShouldBe(["layer normalization", "linear network"]);

    [Fact]
    public void Match_AmbiguousAlias_NamesTheOthers()
    {
        var match = Terms.Match(TextAnalyzer.Analyze(Field.Title, "LN layers")).ShouldHaveSingleItem();
        match.Alias.ShouldBe("LN");
        match.Span.ShouldBe(new TextSpan(Field.Title, 0, 2));
        match.Others.ShouldHaveSingleItem().Name.ShouldBe("linear network");
    }

    [Fact]
    public void Match_EmptyText_FindsNothing() => Terms.Match(TextAnalyzer.Analyze(Field.Title, "")).ShouldBeEmpty();

    [Fact]
    public void Match_ManyThreads_FindTheSame()
    {
        var text = TextAnalyzer.Analyze(Field.Abstract, string.Join(' ', SpecFile.Lines("Lexicon/matches.txt")));
        var expected = Terms.Match(text).Select(static m => (m.Span, m.Alias)).ToArray();
        Parallel.For(0, 64, _ => Terms.Match(text).Select(static m => (m.Span, m.Alias)).SequenceEqual(expected).ShouldBeTrue());
    }

    [Fact]
    public void Load_FieldsOwnLexicon_HasNoFault()
    {
        var lexicon = TermLexicon.Load([]);
        lexicon.Diagnostics.ShouldBeEmpty();
        lexicon.Entries.Length.ShouldBeGreaterThan(1000);
        foreach (var entry in lexicon.Entries)
            lexicon.FindAll(entry.Name).ShouldContain(entry, entry.Name);
    }

    internal static TermLexicon Build(string table)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        return TermLexiconBuilder.Build([.. BuiltInLexicon.Read("terms.tsv", new StringReader(table))], diagnostics);
    }
}
