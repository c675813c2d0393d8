using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>Relationships to be added, as <see cref="LoadStatements.AddRelationships"/> takes them.</summary>
internal sealed class RelationshipBundles
{
    private readonly PropertyGraph graph;
    private readonly bool areNamed;
    private readonly ImmutableArray<RelationshipSchema> types;
    private readonly Dictionary<string, int> places;

    public RelationshipBundles(PropertyGraph graph, RelationshipEnds ends)
    {
        this.graph = graph;
        areNamed = ends.IsMixed;
        types = ends.Types;
        places = types.Select((schema, i) => (schema.Type, Place: i + 1)).ToDictionary(type => type.Type, type => type.Place, StringComparer.Ordinal);
    }

    /// <summary>Batches of rows, with how many pairs of nodes and how many relationships are in each.</summary>
    /// <param name="rows">All of one start next to each other.</param>
    public IEnumerable<WriteBatch> Batches(IEnumerable<RelationshipRow> rows, int mostRows)
    {
        var batch = new List<object?>();
        var ends = new List<object?>();
        int start = -1, pairs = 0, relationships = 0;
        long bytes = 0;
        foreach (var pair in Pairs(rows))
        {
            object?[] row = Row(pair);
            long length = Batching.Length(row);
            if (pairs > 0 && Batching.IsFull(relationships + pair.Count, bytes + length, mostRows))
            {
                yield return new(batch, pairs, relationships);
                batch = [];
                (start, pairs, relationships, bytes) = (-1, 0, 0, 0);
            }

            if (Start(pair[0]) is var from && from != start)
            {
                start = from;
                ends = [];
                string id = graph.IdOf(from);
                batch.Add(new object?[] { id, ends });
                bytes += id.Length;
            }

            ends.Add(row);
            pairs++;
            relationships += pair.Count;
            bytes += length;
        }

        if (pairs > 0)
            yield return new(batch, pairs, relationships);
    }

    /// <summary>What joins the same two nodes.</summary>
    private static IEnumerable<List<RelationshipRow>> Pairs(IEnumerable<RelationshipRow> rows)
    {
        var ofStart = new List<RelationshipRow>();
        foreach (var row in rows)
        {
            if (ofStart.Count > 0 && Start(ofStart[0]) != Start(row))
            {
                foreach (var pair in ofStart.GroupBy(End))
                    yield return [.. pair];
                ofStart.Clear();
            }

            ofStart.Add(row);
        }

        foreach (var pair in ofStart.GroupBy(End))
            yield return [.. pair];
    }

    private object?[] Row(List<RelationshipRow> pair)
    {
        object?[] row = new object?[1 + pair.Max(one => places[one.Set.Type])];
        row[0] = graph.IdOf(End(pair[0]));
        foreach (var byType in pair.GroupBy(one => one.Set.Type, StringComparer.Ordinal))
            row[places[byType.Key]] = byType.Select(Values).ToArray();
        return row;
    }

    /// <summary>The digest and the properties of a relationship by name, null where there is none.</summary>
    public static Dictionary<string, object?> Named(RelationshipRow row)
    {
        var table = row.Set.Table;
        var properties = GraphSchema.Relationship(row.Set.Type)!.Properties.ToDictionary(property => property.Name, property => (object?)table.Find(property.Name)?[row.Row], StringComparer.Ordinal);
        properties.Add(GraphSchema.Digest, GraphDigest.Format(table.Digest(row.Row)));
        return properties;
    }

    private object Values(RelationshipRow row)
    {
        if (areNamed)
            return Named(row);
        var table = row.Set.Table;
        return new object?[] { GraphDigest.Format(table.Digest(row.Row)) }.Concat(types[places[row.Set.Type] - 1].Properties.Select(property => (object?)table.Find(property.Name)?[row.Row])).ToArray();
    }

    private static int Start(RelationshipRow row) => row.Set.Starts[row.Row];

    private static int End(RelationshipRow row) => row.Set.Ends[row.Row];
}
