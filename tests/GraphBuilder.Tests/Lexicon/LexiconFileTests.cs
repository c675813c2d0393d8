using System.Collections.Immutable;
using GraphBuilder.Lexicon;
using GraphStore.Model;

namespace GraphBuilder.Tests.Lexicon;

public sealed class LexiconFileTests
{
    private const string Header = "name\ttype\ttermhood\tbroader\taliases\tdefinition\n";

    [Theory]
    [InlineData("name\tkind\nx\tTask", 1, "lexicon-header")]
    [InlineData("name\tname\ttype", 1, "lexicon-header")]
    [InlineData("termhood\tname", 1, "lexicon-header")]
    [InlineData(Header + "# a note\n\nx\tMetod", 4, "lexicon-type")]
    [InlineData(Header + "x\t2", 2, "lexicon-type")]
    [InlineData(Header + "x\t", 2, "lexicon-type")]
    [InlineData(Header + "\tTask", 2, "lexicon-name")]
    [InlineData(Header + "x\tTask\t1.5", 2, "lexicon-termhood")]
    [InlineData(Header + "x\tTask\thigh", 2, "lexicon-termhood")]
    [InlineData(Header + "x\tTask\t0.5\t\ta|?", 2, "lexicon-alias")]
    [InlineData(Header + "x\tTask\t0.5\t\ta\t\tmore", 2, "lexicon-columns")]
    [InlineData(Header + "x\tTask\t0.5\t\t!!!", 2, "lexicon-alias")]
    [InlineData(Header + "x y\tTask\nx-y\tTask", 3, "lexicon-duplicate")]
    [InlineData(Header + "x y\tTask\t1\t\tabc\nz\tTask\t1\t\tabcs", 3, "lexicon-duplicate")]
    [InlineData(Header + "xa\tTask\t1\t\tAB\nz\tTask\t1\t\tAB", 3, "lexicon-duplicate")]
    public void Build_FaultyRow_NamesFileAndLine(string table, int line, string code)
    {
        var fault = Should.Throw<LexiconFormatException>(() => TermLexiconTests.Build(table));
        fault.Code.ShouldBe(code);
        fault.Line.ShouldBe(line);
        fault.Message.ShouldStartWith($"terms.tsv, line {line}: found ");
    }

    [Theory]
    [InlineData("x y\tTask\t1\t\t?AB\nz\tTask\t1\t\t?AB")]
    [InlineData("x y\tTask\t1\t\tAB\nz\tTask\t1\t\t?AB")]
    [InlineData("x y\tTask\t1\t\tmAP\nz\tTask\t1\t\tMAP")]
    [InlineData("x y\tTask\t1\t\tx-y|X Y|XY")]
    public void Build_SharedSpellingThatIsSettled_IsNoFault(string rows) => TermLexiconTests.Build(Header + rows).Entries.ShouldNotBeEmpty();

    [Fact]
    public void Read_Row_KeepsEveryField()
    {
        var entry = TermLexiconTests.Build(Header + "x y\tmethod\t0.25\tz\tA|? B \tIs x.").Entries.ShouldHaveSingleItem();
        entry.Name.ShouldBe("x y");
        entry.Type.ShouldBe(TermType.Method);
        entry.TermHood.ShouldBe(0.25);
        entry.Broader.ShouldBe("z");
        entry.Aliases.ShouldBe(["A", "B"]);
        entry.Definition.ShouldBe("Is x.");
    }

    [Fact]
    public void Apply_UsersCsv_AddsOverridesAndRemoves()
    {
        var lexicon = Apply(
            "# mine\nName,Aliases,Type,Definition\n\"x, y\",XY|xyz,Method,\"says \"\"x\"\"\"\nLayer-Normalisation,,Metric,\ndropout,,-,\nSGD,,-,\n",
            "layer normalization\tConcept\t0.5\t\tLayerNorm\ndropout\tConcept\nstochastic gradient descent\tConcept\t0.5\t\tSGD",
            out var diagnostics);
        diagnostics.ShouldBeEmpty();
        lexicon.Entries.Select(static e => e.Name).ShouldBe(["Layer-Normalisation", "stochastic gradient descent", "x, y"]);
        lexicon.Find("layer normalization")!.Type.ShouldBe(TermType.Metric);
        lexicon.Find("LayerNorm").ShouldBeNull();
        lexicon.Find("SGD").ShouldBeNull();
        var own = lexicon.Find("XY")!;
        own.Definition.ShouldBe("says \"x\"");
        own.TermHood.ShouldBe(1);
    }

    [Fact]
    public void Apply_UsersAliasOfAKnownTerm_BelongsToTheUser()
    {
        var lexicon = Apply("name\ttype\taliases\nmy thing\tTask\tLayerNorm", "layer normalization\tConcept\t0.5\t\tLayerNorm", out var diagnostics);
        diagnostics.ShouldBeEmpty();
        lexicon.Find("LayerNorm")!.Name.ShouldBe("my thing");
        lexicon.Find("layer normalization")!.Type.ShouldBe(TermType.Concept);
    }

    [Fact]
    public void Apply_BadRows_AreDiagnosticsAndTheOthersStay()
    {
        var lexicon = Apply("name;type;aliases\nx;Task;\ny;Tusk;\n;Task;\n\"z;Task;\nx;Method;\nw;Task;x\nv;Metric;\n", "a\tTask", out var diagnostics);
        diagnostics.Select(static d => (d.Line, d.Code)).ShouldBe(
            [(3L, "lexicon-type"), (4L, "lexicon-name"), (5L, "lexicon-type"), (6L, "lexicon-duplicate"), (7L, "lexicon-duplicate")], ignoreOrder: true);
        lexicon.Entries.Select(static e => e.Name).ShouldBe(["a", "v", "w", "x"]);
        diagnostics.ShouldAllBe(static d => d.File == "mine.csv" && d.Severity == DiagnosticSeverity.Warning);
    }

    [Fact]
    public void Apply_UnknownColumn_LeavesTheLexiconAsItIs()
    {
        var lexicon = Apply("name,colour\nx,red\n", "a\tTask", out var diagnostics);
        diagnostics.ShouldHaveSingleItem().Code.ShouldBe("lexicon-header");
        lexicon.Entries.ShouldHaveSingleItem().Name.ShouldBe("a");
    }

    private static TermLexicon Apply(string users, string rows, out ImmutableArray<Diagnostic> diagnostics)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var known = BuiltInLexicon.Read("terms.tsv", new StringReader(Header + rows)).ToImmutableArray();
        var lexicon = TermLexiconBuilder.Build(UserLexicon.Apply(known, "mine.csv", users, found), found);
        diagnostics = lexicon.Diagnostics;
        return lexicon;
    }
}
