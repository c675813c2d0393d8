using GraphBuilder.Assembly;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Tests.Support;
using GraphStore.Model;

namespace GraphBuilder.Tests.Assembly;

public sealed class GraphAssemblerTests
{
    private static readonly LexiconEntry[] Lexicon =
    [
        new("normalization", TermType.Concept, [], Broader: null, "Brings numbers to one scale.", 0.9),
        new("feature normalization", TermType.Concept, [], "normalization", Definition: null, 0.9),
        new("layer normalization", TermType.Concept, ["LN"], "feature normalization", "Puts the features of each example on one scale.", 0.9),
    ];

    [Fact]
    public void Assemble_Paper_HasItsTextsAndWhereItIsListed()
    {
        var paper = new HandMade("Tiny", "Tiny is small.").In(2022).Listed("a.txt", 3, "aa").Listed("a.txt", 7, "aa").Listed("b.txt", 1, "bb").Build();

        var graph = AssembledGraph.Of(paper);

        var node = graph.Nodes["paper:tiny"];
        Value(node, "title").ShouldBe((PropertyValue)"Tiny");
        Value(node, "year").ShouldBe((PropertyValue)2022L);
        Value(node, "records").ShouldBe((PropertyValue)3L);
        AssembledGraph.Get(node.Properties, "doi").ShouldBeNull();
        graph["LISTED_IN"].Select(row => (row.End, Value(row, "position").AsInteger())).ShouldBe([("doc:a-txt", 3L), ("doc:b-txt", 1L)]);
        Value(graph.Nodes["doc:a-txt"], "records").ShouldBe((PropertyValue)2L);
    }

    [Fact]
    public void Assemble_Term_HasNameTypeAndDefinition()
    {
        var graph = AssembledGraph.Of(
            Lexicon,
            new AssemblyOptions(),
            new HandMade("A", "Layer normalization (LN) helps.").Has("layer normalization", TermType.Concept, Role.Used, 0.9, "Layer normalization", "LN").Build(),
            new HandMade("B", "Use layer normalization.").Has("layer normalization", TermType.Concept, Role.Used, 0.8).Build());

        var term = graph.Nodes["term:layer-normalization"];
        term.Labels.ShouldBe(["Term", "Concept"]);
        Value(term, "aliases").AsStringList().ShouldBe(["LN"]);
        Value(term, "papers").ShouldBe((PropertyValue)2L);
        Value(term, "definition").AsString().ShouldStartWith("Puts the features");
        Value(term, "confidence").ShouldBe((PropertyValue)0.85);
    }

    [Fact]
    public void Assemble_Mentions_HaveCountWeightAndEvidence()
    {
        var graph = AssembledGraph.Of(
            new HandMade("On adapters", "We like adapters. One adapter is enough.").Has("adapter", TermType.Concept, Role.Used, 0.75, "adapters", "adapter is").Build(),
            new HandMade("Other", "Prompts.").Has("prompt", TermType.Concept, "Prompts").Build());

        var mention = graph["MENTIONS"][0];
        (mention.Start, mention.End).ShouldBe(("paper:on-adapters", "term:adapter"));
        Value(mention, "count").ShouldBe((PropertyValue)3L);
        Value(mention, "inTitle").ShouldBe((PropertyValue)true);
        Value(mention, "confidence").ShouldBe((PropertyValue)0.75);

        // Three mentions, one of two papers: (1 + ln 3) ln 3, which is 2.3056, in three digits.
        Value(mention, "weight").AsFloat().ShouldBe(2.31);
        Value(mention, "evidence").AsStringList().ShouldBe(
            ["paper:on-adapters#title:3-11", "paper:on-adapters#abstract:8-16", "paper:on-adapters#abstract:22-32"]);
        graph["USES"].Single().End.ShouldBe("term:adapter");
        Value(graph["USES"].Single(), "evidence").AsStringList().Length.ShouldBe(3);
    }

    [Fact]
    public void Assemble_Roles_BecomeRelationshipsOfTheirOwn()
    {
        var graph = AssembledGraph.Of(
            new HandMade("Tiny", "Tiny solves parsing on GLUE, better than BERT, with adapters and luck.")
                .Has("Tiny", TermType.Method, Role.Proposed, 0.9)
                .Has("parsing", TermType.Task, Role.Addressed, 0.9)
                .Has("GLUE", TermType.Dataset, Role.EvaluatedOn, 0.9)
                .Has("BERT", TermType.Method, Role.Compared, 0.9)
                .Has("adapter", TermType.Concept, Role.Used, 0.9, "adapters")
                .Has("luck", TermType.Concept)
                .Build());

        graph["PROPOSES"].Single().End.ShouldBe("term:tiny");
        graph["ADDRESSES"].Single().End.ShouldBe("term:parsing");
        graph["EVALUATED_ON"].Single().End.ShouldBe("term:glue");
        graph["COMPARED_WITH"].Single().End.ShouldBe("term:bert");
        graph["USES"].Single().End.ShouldBe("term:adapter");
        graph["MENTIONS"].Count.ShouldBe(6);
    }

    [Fact]
    public void Assemble_RoleThatTheTypeForbids_IsWeakened()
    {
        var graph = AssembledGraph.Of(
            new HandMade("A", "Run on Maze.").Has("Maze", TermType.Dataset, Role.EvaluatedOn, 0.1).Build(),
            new HandMade("B", "A Maze is solved.").Has("Maze", TermType.Task, Role.Addressed, 0.9).Build());

        graph["EVALUATED_ON"].ShouldBeEmpty();
        graph["USES"].Single().Start.ShouldBe("paper:a");
    }

    [Fact]
    public void Assemble_RelationOfTwoPapers_AddsUp()
    {
        var graph = AssembledGraph.Of(
            Stating("A", "Tiny extends BERT on GLUE.").States("Tiny", RelationType.Extends, "BERT", 0.8).States("Tiny", RelationType.EvaluatedOn, "GLUE").Build(),
            Stating("B", "As is known, Tiny builds on BERT and GLUE.").States("Tiny", RelationType.Extends, "BERT", 0.5).Build());

        var extends = graph["EXTENDS"].Single();
        Value(extends, "papers").ShouldBe((PropertyValue)2L);
        Value(extends, "confidence").ShouldBe((PropertyValue)0.9);
        Value(extends, "source").ShouldBe((PropertyValue)"text");
        Value(extends, "evidence").AsStringList().ShouldBe(["paper:a#abstract:0-26", "paper:b#abstract:0-42"]);
        graph["EVALUATED_ON"].Select(row => row.Start).ShouldBe(["term:tiny"]);
    }

    [Fact]
    public void Assemble_KnownHierarchy_SkipsWhatTheGraphLacks()
    {
        var graph = AssembledGraph.Of(
            Lexicon,
            new AssemblyOptions(),
            new HandMade("A", "layer normalization is normalization").Has("layer normalization", TermType.Concept, "layer normalization").Has("normalization", TermType.Concept).Build());

        var isA = graph["IS_A"].Single();
        (isA.Start, isA.End).ShouldBe(("term:layer-normalization", "term:normalization"));
        Value(isA, "source").ShouldBe((PropertyValue)"lexicon");
        Value(isA, "papers").ShouldBe((PropertyValue)0L);
        AssembledGraph.Get(isA.Properties, "evidence").ShouldBeNull();
    }

    [Fact]
    public void Assemble_HierarchyThatAPaperStatesToo_IsFromTheText()
    {
        var graph = AssembledGraph.Of(
            Lexicon,
            new AssemblyOptions(),
            new HandMade("A", "layer normalization is a normalization")
                .Has("layer normalization", TermType.Concept).Has("normalization", TermType.Concept)
                .States("layer normalization", RelationType.IsA, "normalization").Build());

        Value(graph["IS_A"].Single(), "source").ShouldBe((PropertyValue)"text");
    }

    [Fact]
    public void Assemble_Result_IsJoinedToWhatItBelongsTo()
    {
        var graph = AssembledGraph.Of(
            new HandMade("Tiny", "Tiny reaches 82.9% accuracy on GLUE.")
                .Has("Tiny", TermType.Method).Has("GLUE", TermType.Dataset).Has("accuracy", TermType.Metric).Reports("82.9%", "Tiny", "GLUE", "accuracy").Build());

        var result = graph.Nodes["result:tiny-1"];
        Value(result, "number").ShouldBe((PropertyValue)82.9);
        Value(result, "unit").ShouldBe((PropertyValue)"%");
        Value(result, "relative").ShouldBe((PropertyValue)false);
        graph["REPORTS"].Single().Start.ShouldBe("paper:tiny");
        graph["RESULT_OF"].Single().End.ShouldBe("term:tiny");
        graph["ON_DATASET"].Single().End.ShouldBe("term:glue");
        graph["IN_METRIC"].Single().End.ShouldBe("term:accuracy");
    }

    [Fact]
    public void Assemble_Links_ShareRepositoriesAndHosts()
    {
        var graph = AssembledGraph.Of(
            new HandMade("A", "Code: github.com/Own/Name/tree/main/x and page.io/a")
                .Links("https://github.com/Own/Name/tree/main/x", LinkKind.Repository, "github.com/Own/Name/tree/main/x")
                .Links("https://page.io/a", LinkKind.Page, "page.io/a").Build(),
            new HandMade("B", "Code: github.com/own/name").Links("https://github.com/own/name", LinkKind.Repository, "github.com/own/name").Build());

        var repository = graph.Nodes["repo:github-com-own-name"];
        Value(repository, "url").AsString().ShouldBe("https://github.com/own/name");
        Value(repository, "owner").AsString().ShouldBe("own");
        graph["HAS_CODE"].Select(row => row.Start).ShouldBe(["paper:a", "paper:b"]);
        graph["HAS_PAGE"].Single().End.ShouldBe("page:page-io-a");
        graph["HOSTED_ON"].Select(row => row.End).ShouldBe(["host:page-io", "host:github-com"]);
    }

    private static HandMade Stating(string title, string @abstract) =>
        new HandMade(title, @abstract).Has("Tiny", TermType.Method).Has("BERT", TermType.Method).Has("GLUE", TermType.Dataset);

    private static PropertyValue Value(GraphNode node, string name) => AssembledGraph.Get(node.Properties, name) ?? throw new KeyNotFoundException(name);

    private static PropertyValue Value(GraphRelationship relationship, string name) =>
        AssembledGraph.Get(relationship.Properties, name) ?? throw new KeyNotFoundException(name);
}
