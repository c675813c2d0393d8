using System.Collections.Immutable;
using GraphCypher.Values;
using GraphStore.Model;

namespace GraphCypher.Storage;

/// <summary>The columns of a table of a changed graph: those of the schema in its order, then the others by name.</summary>
/// <param name="what">Whose columns they are, for messages.</param>
internal sealed class EditedColumns(string what, MemoryGraph graph, ImmutableArray<PropertySchema> known)
{
    private readonly SortedDictionary<string, PropertyKind> _others = new(StringComparer.Ordinal);

    /// <summary>Takes note of an element's properties.</summary>
    /// <param name="apart">A property that is no column.</param>
    /// <exception cref="InvalidGraphException">One of them cannot be kept.</exception>
    public void Look(Properties properties, string? apart)
    {
        for (int i = 0; i < properties.Count; i++)
        {
            string name = graph.Keys[properties.Keys[i]];
            if (name == apart || name == GraphSchema.Digest || Kind(name, properties.At(i)) is not { } kind)
                continue;
            if (name == GraphSchema.Id)
                throw new InvalidGraphException($"{what} have a property 'id', which only nodes can have in a store.");
            if (known.FirstOrDefault(property => property.Name == name) is { } schema)
            {
                if (schema.Kind != kind && !(schema.Kind == PropertyKind.Float && kind == PropertyKind.Integer))
                    throw new InvalidGraphException($"The property {name} of {what} is {Words(schema.Kind)} in the schema, found {ValueNames.WithKind(properties.At(i))}: another name is free.");
                continue;
            }

            if (!_others.TryGetValue(name, out PropertyKind before))
                _others.Add(name, kind);
            else if (before != kind)
                _others[name] = Both(name, before, kind);
        }
    }

    public ImmutableArray<PropertySchema> Schema() =>
        [.. known.Select(property => property with { Required = false }), .. _others.Select(other => new PropertySchema(other.Key, other.Value, Required: false, []))];

    /// <summary>An element's properties as the columns have them.</summary>
    public ImmutableArray<Property> Of(Properties properties)
    {
        var kept = ImmutableArray.CreateBuilder<Property>(properties.Count);
        for (int i = 0; i < properties.Count; i++)
        {
            string name = graph.Keys[properties.Keys[i]];
            if (name is GraphSchema.Id or GraphSchema.Digest)
                continue;
            Value value = properties.At(i);
            PropertyKind column = known.FirstOrDefault(property => property.Name == name)?.Kind ?? _others.GetValueOrDefault(name);
            if (value.Kind != ValueKind.List || value.List.Count > 0)
                kept.Add(new Property(name, Kept(value, column)));
        }

        return kept.DrainToImmutable();
    }

    private static PropertyValue Kept(in Value value, PropertyKind column) => value.Kind switch
    {
        ValueKind.String => value.Text,
        ValueKind.Boolean => value.IsTrue,
        ValueKind.List => value.List.Select(item => item.Text).ToImmutableArray(),
        ValueKind.Integer when column == PropertyKind.Integer => value.Integer,
        _ => value.Number,
    };

    /// <summary>Null for an empty list, which is the same as none in a store.</summary>
    private PropertyKind? Kind(string name, in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.String:
                return PropertyKind.String;
            case ValueKind.Boolean:
                return PropertyKind.Boolean;
            case ValueKind.Integer:
                return PropertyKind.Integer;
            case ValueKind.Float:
                return PropertyKind.Float;
            case ValueKind.List when value.List.Count == 0:
                return null;
            case ValueKind.List when value.List.All(static item => item.Kind == ValueKind.String):
                return PropertyKind.StringList;
            default:
                throw new InvalidGraphException($"The property {name} of {what} is {ValueNames.WithKind(value)}: a store keeps texts, lists of texts, whole numbers, floats and booleans. toString() makes a text of a time.");
        }
    }

    private PropertyKind Both(string name, PropertyKind one, PropertyKind other) => (one, other) switch
    {
        (PropertyKind.Integer, PropertyKind.Float) or (PropertyKind.Float, PropertyKind.Integer) => PropertyKind.Float,
        _ => throw new InvalidGraphException($"The property {name} of {what} is {Words(one)} for some and {Words(other)} for others: a column of a store has one kind."),
    };

    private static string Words(PropertyKind kind) => kind switch
    {
        PropertyKind.String => "a text",
        PropertyKind.StringList => "a list of texts",
        PropertyKind.Integer => "a whole number",
        PropertyKind.Float => "a float",
        _ => "a boolean",
    };
}
