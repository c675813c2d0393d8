using GraphBuilder.Assembly;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Reading;
using GraphBuilder.Resolution;
using GraphBuilder.Tests.Support;
using GraphStore.Model;

namespace GraphBuilder.Tests.Assembly;

/// <summary>A graph assembled in memory and held against the schema on the way.</summary>
internal sealed class AssembledGraph
{
    private readonly Dictionary<string, GraphNode> nodes;
    private readonly Dictionary<string, List<GraphRelationship>> relationships;

    private AssembledGraph(GraphContents contents)
    {
        nodes = contents.Nodes.SelectMany(table => Sorted(table.Rows.ToList(), node => (node.Id, ""))).ToDictionary(node => node.Id);
        relationships = contents.Relationships.ToDictionary(
            table => table.Type, table => Sorted(table.Rows.ToList(), relationship => (relationship.Start, relationship.End)));
        foreach (var table in contents.Nodes)
            GraphSchema.Node(table.Label).ShouldNotBeNull();
        foreach (var node in nodes.Values)
            Check(GraphSchema.Node(node.Labels[^1])!, node);
        foreach (var (type, rows) in relationships)
        {
            foreach (var relationship in rows)
                Check(GraphSchema.Relationship(type)!, relationship);
        }
    }

    public IReadOnlyDictionary<string, GraphNode> Nodes => nodes;

    public IReadOnlyList<GraphRelationship> this[string type] => relationships[type];

    public static AssembledGraph Of(params ExtractedPaper[] papers) => Of([], new AssemblyOptions(), papers);

    public static AssembledGraph Of(LexiconEntry[] lexicon, AssemblyOptions options, params ExtractedPaper[] papers) =>
        Of(SmallLexicon.Of(lexicon), options, papers);

    public static AssembledGraph Of(TermLexicon lexicon, AssemblyOptions options, params ExtractedPaper[] papers)
    {
        AssembledGraph? assembled = null;
        With(lexicon, options, papers, contents => assembled = new(contents));
        return assembled!;
    }

    /// <summary>The graph as queries see it.</summary>
    public static PropertyGraph Stored(TermLexicon lexicon, params ExtractedPaper[] papers)
    {
        PropertyGraph? graph = null;
        With(lexicon, new AssemblyOptions(), papers, contents => graph = PropertyGraph.From(contents));
        return graph!;
    }

    private static void With(TermLexicon lexicon, AssemblyOptions options, ExtractedPaper[] papers, Action<GraphContents> take)
    {
        using var spool = new Spool();
        foreach (var paper in papers)
            spool.Add(paper);
        var entities = Resolver.Resolve(spool.Papers(), lexicon);
        var documents = papers.SelectMany(paper => paper.Paper.Listings)
            .GroupBy(listing => (listing.Document, listing.Sha256))
            .Select(same => new CorpusDocument(
                GraphIds.Of("doc", same.Key.Document), same.Key.Document, same.Key.Document, same.Key.Sha256, Bytes: null, same.Count()))
            .ToList();
        var build = new BuildRecord([], new Dictionary<string, string>(), []);
        take(GraphAssembler.Assemble(
            spool.PapersById(), CorpusFacts.Gather(spool.PapersById(), entities), lexicon, documents, build, options, CancellationToken.None));
    }

    /// <summary>Every row in short, to compare graphs.</summary>
    public string Text() =>
        string.Join('\n', nodes.Values.Select(GraphDigest.Of).Concat(relationships.Values.SelectMany(rows => rows).Select(GraphDigest.Of)));

    public static PropertyValue? Get(IEnumerable<Property> properties, string name) =>
        properties.Where(property => property.Name == name).Select(property => (PropertyValue?)property.Value).SingleOrDefault();

    private static List<T> Sorted<T>(List<T> rows, Func<T, (string, string)> key)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            var (one, other) = (key(rows[i - 1]), key(rows[i]));
            var order = string.CompareOrdinal(one.Item1, other.Item1);
            (order != 0 ? order : string.CompareOrdinal(one.Item2, other.Item2)).ShouldBeLessThan(0, $"{one} stands before {other}");
        }

        return rows;
    }

    private static void Check(NodeSchema schema, GraphNode node)
    {
        node.Labels.ShouldBe(schema.Labels);
        node.Id.ShouldStartWith(schema.IdKind + ":");
        Check(schema.Properties, node.Properties, node.Id);
    }

    private void Check(RelationshipSchema schema, GraphRelationship relationship)
    {
        nodes[relationship.Start].Labels.ShouldContain(label => schema.From.Contains(label), relationship.ToString());
        nodes[relationship.End].Labels.ShouldContain(label => schema.To.Contains(label), relationship.ToString());
        if (schema.SmallerFirst)
            string.CompareOrdinal(relationship.Start, relationship.End).ShouldBeLessThan(0);
        Check(schema.Properties, relationship.Properties, $"{schema.Type} from {relationship.Start} to {relationship.End}");
    }

    private static void Check(IReadOnlyCollection<PropertySchema> schema, IReadOnlyCollection<Property> properties, string what)
    {
        foreach (var expected in schema)
        {
            var value = Get(properties, expected.Name);
            if (expected.Required)
                value.ShouldNotBeNull($"{what} lacks {expected.Name}");
            if (value is { } present)
                present.Kind.ShouldBe(expected.Kind, $"{what}: {expected.Name}");
        }

        properties.Select(property => property.Name).ShouldBeSubsetOf(schema.Select(expected => expected.Name));
    }
}
