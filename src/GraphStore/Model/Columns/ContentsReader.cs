using System.Collections.Immutable;
using System.Text;

namespace GraphStore.Model.Columns;

/// <summary>Makes a graph in memory of contents in memory, the same as if they had been written and read back.</summary>
internal sealed class ContentsReader
{
    private readonly DigestBuilder digest = new();

    public static PropertyGraph Read(GraphContents contents)
    {
        RequireDistinct(contents.Nodes.Select(table => table.Label));
        RequireDistinct(contents.Relationships.Select(table => table.Type));
        var reader = new ContentsReader();
        var groups = contents.Nodes.OrderBy(table => table.Label, StringComparer.Ordinal)
            .Select(reader.Read)
            .Where(group => group.Table.Rows > 0)
            .ToList();
        var numbering = NodeNumbering.Of(
            groups,
            (group, row) => throw new InvalidGraphException($"Two nodes have the id {Encoding.UTF8.GetString(group.Id(row))}."));
        var sets = contents.Relationships.OrderBy(table => table.Type, StringComparer.Ordinal)
            .Select(table => reader.Read(table, numbering))
            .Where(set => set.Count > 0);
        return new(numbering.Ids, numbering.Places, [.. groups.Select(group => group.Build())], [.. sets]);
    }

    private static void RequireDistinct(IEnumerable<string> names)
    {
        if (names.CountBy(name => name, StringComparer.Ordinal).FirstOrDefault(count => count.Value > 1).Key is { } twice)
            throw new InvalidGraphException($"There are two tables of {twice}.");
    }

    private static void AddSchemaColumns(PropertyTable table, ImmutableArray<PropertySchema>? properties)
    {
        foreach (var property in properties ?? [])
            table.ColumnOf(property.Name, property.Kind);
    }

    private static string Describe(GraphRelationship relationship) => $"({relationship.Start})-[:{relationship.Type}]->({relationship.End})";

    private static void Set(PropertyTable table, ImmutableArray<Property> properties)
    {
        int row = table.Rows;
        foreach (var (name, value) in properties)
        {
            if (name is GraphSchema.Id or GraphSchema.Digest || value.IsEmptyList)
                continue;
            var column = table.ColumnOf(name, value.Kind)
                ?? throw new InvalidGraphException($"The property {name} is {value.Kind} in a row of {table.Name}, unlike in the others.");
            column.Set(row, value.Kind == PropertyKind.Float ? NumberText.Round(value.AsFloat()) : value);
        }
    }

    private NodeGroupBuilder Read(NodeTable nodes)
    {
        var group = new NodeGroupBuilder(nodes.Label);
        AddSchemaColumns(group.Table, GraphSchema.Node(nodes.Label)?.Properties);
        foreach (var node in nodes.Rows)
        {
            if (!group.TryAdd(Encoding.UTF8.GetBytes(node.Id), group.NumberOf(node.Labels)))
                throw new InvalidGraphException($"The node {node.Id} of {nodes.Label} does not come after the one before it.");
            Set(group.Table, node.Properties);
            group.Table.EndRow(GraphDigest.Compute(node, digest));
        }

        return group;
    }

    private RelationshipSet Read(RelationshipTable relationships, NodeNumbering numbering)
    {
        var set = new RelationshipSetBuilder(relationships.Type);
        AddSchemaColumns(set.Table, GraphSchema.Relationship(relationships.Type)?.Properties);
        foreach (var relationship in relationships.Rows)
        {
            int start = numbering.Ids.Find(relationship.Start);
            int end = numbering.Ids.Find(relationship.End);
            if (start < 0 || end < 0)
                throw new InvalidGraphException($"The {(start < 0 ? "start" : "end")} of {Describe(relationship)} is not a node of the graph.");
            if (!set.TryAdd(start, end))
                throw new InvalidGraphException($"The relationship {Describe(relationship)} does not come after the one before it.");
            Set(set.Table, relationship.Properties);
            set.Table.EndRow(GraphDigest.Compute(relationship, digest));
        }

        return set.Build(numbering.Places.Length);
    }
}
