using GraphCypher.Errors;
using GraphCypher.Execution;
using GraphCypher.Semantics;
using GraphCypher.Storage;
using GraphCypher.Values;

namespace GraphCypher.Functions;

/// <summary>Functions of nodes, relationships and paths.</summary>
internal static class GraphFunctions
{
    public static IEnumerable<FunctionDefinition> All { get; } =
    [
        Define.One("id", Kinds.Element, StaticType.Integer, static (_, value) => Value.Of((long)Element("id", value).Element)),
        Define.One("elementId", Kinds.Element, StaticType.String, static (_, value) => Value.Of(ElementIds.Of(Element("elementId", value)))),
        Define.One("labels", Kinds.Node, StaticType.List(StaticType.String), static (state, value) => Labels(state, value)),
        Define.One("type", Kinds.Relationship, StaticType.String, static (state, value) => Type(state, value)),
        Define.One("keys", Kinds.Element | Kinds.Map, StaticType.List(StaticType.String), static (state, value) => Keys(state, value)),
        Define.One("properties", Kinds.Element | Kinds.Map, StaticType.Map, static (state, value) => value.Kind == ValueKind.Map ? value : Value.Of(PropertyReading.All(state.Graph, value))),
        Define.One("startNode", Kinds.Relationship, StaticType.Node, static (state, value) => Value.Node(state.Graph.StartOf(Relationship("startNode", value)))),
        Define.One("endNode", Kinds.Relationship, StaticType.Node, static (state, value) => Value.Node(state.Graph.EndOf(Relationship("endNode", value)))),
        Define.One("nodes", Kinds.Path, StaticType.List(StaticType.Node), static (_, value) => Value.Of(ListValue.Of(Path("nodes", value).Nodes.Select(Value.Node)))),
        Define.One("relationships", Kinds.Path, StaticType.List(StaticType.Relationship), static (_, value) => Value.Of(ListValue.Of(Path("relationships", value).Relationships.Select(Value.Relationship)))),
        Define.One("rels", Kinds.Path, StaticType.List(StaticType.Relationship), static (_, value) => Value.Of(ListValue.Of(Path("rels", value).Relationships.Select(Value.Relationship)))),
        Define.One("length", Kinds.Path, StaticType.Integer, static (_, value) => Value.Of((long)Path("length", value).Length)),
    ];

    private static Value Element(string function, in Value value) =>
        value.Kind is ValueKind.Node or ValueKind.Relationship ? value : throw QueryError.Type($"{function}() takes a node or relationship, found {ValueNames.WithKind(value)}.");

    private static int Relationship(string function, in Value value) =>
        value.Kind == ValueKind.Relationship ? value.Element : throw QueryError.Type($"{function}() takes a relationship, found {ValueNames.WithKind(value)}.");

    private static PathValue Path(string function, in Value value) =>
        value.Kind == ValueKind.Path ? value.Path : throw QueryError.Type($"{function}() takes a path, found {ValueNames.WithKind(value)}.");

    private static Value Labels(ExecutionState state, in Value value)
    {
        if (value.Kind != ValueKind.Node)
            throw QueryError.Type($"labels() takes a node, found {ValueNames.WithKind(value)}.");
        PropertyReading.MustExist(state.Graph, value);
        return Value.Of(state.Graph.LabelNamesOf(value.Element));
    }

    private static Value Type(ExecutionState state, in Value value) => Value.Of(state.Graph.Types[state.Graph.TypeOf(Relationship("type", value))]);

    private static Value Keys(ExecutionState state, in Value value)
    {
        if (value.Kind == ValueKind.Map)
            return Value.Of(ListValue.Of(value.Map.Entries.Select(entry => Value.Of(entry.Key))));
        var keys = new List<Value>();
        foreach (int key in PropertyReading.Of(state.Graph, Element("keys", value)).Keys)
            keys.Add(Value.Of(state.Graph.Keys[key]));
        return Value.Of(ListValue.Of(keys));
    }
}
