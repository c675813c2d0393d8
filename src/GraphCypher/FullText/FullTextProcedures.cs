using GraphCypher.Routines;
using GraphStore.Model;

namespace GraphCypher.FullText;

/// <summary>Full-text search as Neo4j has it; an index is made when it is first asked for, and anew when the graph has changed.</summary>
internal sealed class FullTextProcedures(IEnumerable<FullTextIndexSchema> schemas)
{
    private const int NameAt = 0, QueryAt = 1, OptionsAt = 2;

    private readonly Dictionary<string, FullTextIndexSchema> _schemas = schemas.ToDictionary(schema => schema.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, (long Version, FullTextIndex Index)> _indexes = new(StringComparer.Ordinal);

    public ICypherRoutine QueryNodes() => CypherRoutine.Procedure(
        RoutineSignature.Procedure(
            "db.index.fulltext.queryNodes",
            [new("indexName", CypherType.String), new("queryString", CypherType.String), new("options", CypherType.Map, IsOptional: true, new Dictionary<string, object?>(StringComparer.Ordinal))],
            [new("node", CypherType.Node), new("score", CypherType.Float)],
            "The nodes that a search in a full-text index finds, the best first; options are skip and limit."),
        Query);

    private IEnumerable<object?[]> Query(RoutineCall call)
    {
        string name = call.Needed<string>(NameAt), text = call.Needed<string>(QueryAt);
        if (!_schemas.TryGetValue(name, out FullTextIndexSchema? schema))
            throw new RoutineException($"There is no full-text index '{name}': there {(_schemas.Count == 0 ? "is none" : $"is {string.Join(", ", _schemas.Keys.Order(StringComparer.Ordinal))}")}.", NameAt);
        int skip = Amount(call, "skip") ?? 0, limit = Amount(call, "limit") ?? int.MaxValue;
        FullTextIndex index = Index(schema, call);
        if (new SearchQueryParser(text, index, name, QueryAt).Parse() is not { } query)
            return [];
        Dictionary<int, double> found = new FullTextSearch(index, call.Cancel).Find(query);
        call.Keep(found.Count);
        return found.Select(one => (Node: index.Node(one.Key), Score: (double)(float)one.Value)).OrderByDescending(one => one.Score).ThenBy(one => one.Node.Number)
            .Skip(skip).Take(limit).Select(one => new object?[] { one.Node, one.Score });
    }

    private FullTextIndex Index(FullTextIndexSchema schema, RoutineCall call)
    {
        if (_indexes.TryGetValue(schema.Name, out var known) && known.Version == call.Graph.Version)
            return known.Index;
        var index = FullTextIndex.Of(schema, call);
        _indexes[schema.Name] = (call.Graph.Version, index);
        return index;
    }

    private static int? Amount(RoutineCall call, string option)
    {
        foreach (string key in call.Map(OptionsAt).Keys)
        {
            if (key is not ("skip" or "limit"))
                throw new RoutineException($"There is no option '{key}': there are skip and limit.", OptionsAt);
        }

        return call.Map(OptionsAt).GetValueOrDefault(option) switch
        {
            null => null,
            long amount and >= 0 => (int)Math.Min(amount, int.MaxValue),
            _ => throw new RoutineException($"The option {option} is a whole number from 0.", OptionsAt),
        };
    }
}
