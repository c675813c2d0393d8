using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using GraphStore.Folder;
using GraphStore.Model;

namespace GraphStore.Tests.Folder;

/// <summary>Laws over invented graphs with awkward texts, numbers and lists.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<string> Ids = Texts.Any.Select(text => text + "x");

    private static readonly Gen<ImmutableArray<string>> Lists = Texts.Any.Select(text => text.Replace(';', ',') + "e").ListOf().Select(elements => elements.ToImmutableArray());

    private static readonly Gen<double> Numbers = Gen.OneOf(
        ArbMap.Default.GeneratorFor<double>().Where(double.IsFinite),
        Gen.Elements(0.0, -0.0, 1.0 / 3, 1e-320, double.MaxValue, double.MinValue, double.Epsilon, 999999999.5, 0.1 + 0.2));

    private static readonly Gen<long> Integers = Gen.OneOf(Gen.Choose(-5, 5).Select(n => (long)n), Gen.Elements(long.MinValue, long.MaxValue, int.MaxValue + 1L, int.MinValue - 1L));

    private static readonly Gen<GraphNode> Papers =
        from id in Ids
        from title in Texts.Any
        from @abstract in Texts.Any
        from year in Gen.OneOf(Gen.Constant<long?>(null), Integers.Select(n => (long?)n))
        from authors in Lists
        from rank in Gen.OneOf(Gen.Constant<double?>(null), Numbers.Select(n => (double?)n))
        select SampleGraph.Node("paper:" + id, ["Paper"], [("title", title), ("abstract", @abstract), ("authors", authors), ("records", 1),
            .. year is { } y ? [("year", (PropertyValue)y)] : Array.Empty<(string, PropertyValue)>(),
            .. rank is { } r ? [("pageRank", (PropertyValue)r)] : Array.Empty<(string, PropertyValue)>()]);

    private static readonly Gen<GraphNode> Terms =
        from id in Ids
        from name in Texts.Any
        from aliases in Lists
        from confidence in Numbers
        from label in Gen.Elements(GraphSchema.TermLabels.ToArray())
        select SampleGraph.Node("term:" + id, ["Term", label], ("name", name), ("aliases", aliases), ("papers", 3), ("confidence", confidence));

    private static readonly Gen<(int From, int To, bool InTitle, double Weight, ImmutableArray<string> Evidence)> Ends =
        from fromNode in Gen.Choose(0, 1000)
        from toNode in Gen.Choose(0, 1000)
        from inTitle in Gen.Elements(true, false)
        from weight in Numbers
        from evidence in Lists
        select (fromNode, toNode, inTitle, weight, evidence);

    private static readonly Gen<GraphContents> Graphs =
        from papers in Papers.NonEmptyListOf()
        from terms in Terms.NonEmptyListOf()
        from ends in Ends.ListOf()
        select Assemble([.. papers.DistinctBy(node => node.Id, StringComparer.Ordinal)], [.. terms.DistinctBy(node => node.Id, StringComparer.Ordinal)], ends);

    [Fact]
    public void Write_AnyGraph_LoadsAsTheSameGraph() => Check((path, contents) =>
    {
        Stores.Write(path, contents);
        return GraphText.Of(Stores.Load(path)) == GraphText.Of(PropertyGraph.From(contents));
    });

    [Fact]
    public void Write_AnyGraph_IsValid() => Check((path, contents) =>
    {
        Stores.Write(path, contents);
        return GraphValidator.Validate(path).All(finding => finding.Code == FindingCodes.WrongEvidence);
    });

    [Fact]
    public void Write_AnyLoadedGraph_GivesTheSameBytes() => Check((path, contents) =>
    {
        Stores.Write(path, contents);
        var before = Stores.Bytes(path);
        Stores.Write(path, Stores.Load(path).ToContents(contents.Build));
        return before.SequenceEqual(Stores.Bytes(path));
    });

    [Fact]
    public void Digest_AnyNode_IsThatOfTheLoadedOne() => Check((path, contents) =>
    {
        Stores.Write(path, contents);
        var graph = Stores.Load(path);
        return contents.Nodes.SelectMany(table => table.Rows).All(node =>
            graph.FindNode(node.Id) is { } stored
            && stored.Digest == GraphDigest.Of(node)
            && stored.Digest == GraphDigest.Of(stored.ToNode())
            && stored.Digest == GraphDigest.Of(node with { Properties = [.. node.Properties.Reverse()] }));
    });

    private static void Check(Func<string, GraphContents, bool> law)
    {
        using var temp = new TempFolder();
        Prop.ForAll(Graphs.ToArbitrary(), contents => law(temp["graph"], contents)).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    private static GraphContents Assemble(
        ImmutableArray<GraphNode> papers,
        ImmutableArray<GraphNode> terms,
        IEnumerable<(int From, int To, bool InTitle, double Weight, ImmutableArray<string> Evidence)> ends)
    {
        var mentions = ends
            .Select(end => SampleGraph.Relationship(
                "MENTIONS",
                papers[end.From % papers.Length].Id,
                terms[end.To % terms.Length].Id,
                ("count", 1),
                ("inTitle", end.InTitle),
                ("weight", end.Weight),
                ("confidence", 0.5),
                ("evidence", end.Evidence)))
            .DistinctBy(mention => (mention.Start, mention.End));
        return SampleGraph.Contents(papers.Concat(terms), mentions);
    }
}
