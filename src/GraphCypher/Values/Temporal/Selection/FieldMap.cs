namespace GraphCypher.Values.Temporal.Selection;

/// <summary>The map that a temporal value is made from: <c>{year: 1984, month: 10}</c>, <c>{date: other, hour: 3}</c>. Letter case of the names does not count.</summary>
internal sealed class FieldMap
{
    private static readonly Dictionary<string, TemporalField> Names =
        Enum.GetValues<TemporalField>().ToDictionary(field => field.ToString(), field => field, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<TemporalField, object?> values = [];

    /// <exception cref="TemporalException">A name is not one of a temporal value.</exception>
    public FieldMap(IReadOnlyDictionary<string, object?> map)
    {
        foreach (var (name, value) in map)
        {
            if (!Names.TryGetValue(name, out var field))
                throw new TemporalException($"A temporal value has no component {Describe.Quote(name)}: expected one of {string.Join(", ", Names.Keys.Select(NameOf))}.");
            values[field] = value;
        }
    }

    public int Count => values.Count;

    /// <summary>The name as it is written in Cypher.</summary>
    public static string NameOf(TemporalField field) => NameOf(field.ToString());

    public bool Has(TemporalField field) => values.ContainsKey(field);

    public bool HasAny(params ReadOnlySpan<TemporalField> fields)
    {
        foreach (var field in fields)
        {
            if (Has(field))
                return true;
        }

        return false;
    }

    /// <summary>The number of a field, or null if it is not named. A null in the map is the least the field can be, as Neo4j has it.</summary>
    /// <exception cref="TemporalException">Not an integer, or outside the range.</exception>
    public long? Number(TemporalField field, long least, long most)
    {
        if (!values.TryGetValue(field, out var value))
            return null;
        var number = value switch
        {
            null => Math.Max(least, 0),
            long given => given,
            _ => throw new TemporalException($"{NameOf(field)} must be an integer, but was {Describe.Value(value)}."),
        };
        return number >= least && number <= most
            ? number
            : throw new TemporalException($"{NameOf(field)} is out of range: {number}; expected {least} to {most}.");
    }

    /// <summary>The temporal value of a field, or null if it is not named.</summary>
    /// <exception cref="TemporalException">The field has another value.</exception>
    public TemporalValue? Temporal(TemporalField field)
    {
        if (!values.TryGetValue(field, out var value))
            return null;
        return value as TemporalValue
            ?? throw new TemporalException($"{NameOf(field)} must be a temporal value, but was {Describe.Value(value)}.");
    }

    /// <summary>The zone that the map names, or null.</summary>
    /// <exception cref="TemporalException">Not the text of an offset or a zone.</exception>
    public TemporalZone? Zone()
    {
        if (!values.TryGetValue(TemporalField.Timezone, out var value))
            return null;
        return value is string text
            ? Text.ZoneText.Parse(text)
            : throw new TemporalException($"timezone must be a string, but was {Describe.Value(value)}.");
    }

    /// <exception cref="TemporalException">The map is empty, or names a field that such a value does not have.</exception>
    public void Expect(string typeName, ReadOnlySpan<TemporalField> allowed)
    {
        if (values.Count == 0)
            throw new TemporalException($"The map for {typeName} is empty: expected at least one component.");
        foreach (var field in values.Keys)
        {
            if (!allowed.Contains(field))
                throw new TemporalException($"{NameOf(field)} is not a component of {typeName}.");
        }
    }

    private static string NameOf(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
