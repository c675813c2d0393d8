using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace GraphStore.Model;

/// <summary>Whether a row is what the schema says. Every answer is what is wrong with it, or null.</summary>
internal static class SchemaRules
{
    public static string? CheckId(NodeSchema schema, string id)
    {
        if (!id.StartsWith(schema.IdKind, StringComparison.Ordinal) || id.Length < schema.IdKind.Length + 2 || id[schema.IdKind.Length] != ':')
            return $"the id of a {schema.Label} starts with {schema.IdKind}: and names something";
        return CheckText(id) is { } fault ? $"the id {fault}" : null;
    }

    public static string? CheckLabels(NodeSchema schema, ImmutableArray<string> labels) =>
        labels.SequenceEqual(schema.Labels, StringComparer.Ordinal)
            ? null
            : $"the labels are {string.Join(';', labels)}, those of a {schema.Label} are {string.Join(';', schema.Labels)}";

    /// <param name="values">In the order of the properties; null where there is none.</param>
    public static string? CheckProperties(ImmutableArray<PropertySchema> properties, ReadOnlySpan<PropertyValue?> values)
    {
        for (int i = 0; i < properties.Length; i++)
        {
            string? fault = values[i] is { } value
                ? CheckValue(properties[i], value)
                : properties[i].Required ? "is missing" : null;
            if (fault is not null)
                return $"{properties[i].Name} {fault}";
        }

        return null;
    }

    public static string? CheckEnds(
        RelationshipSchema schema, string start, ImmutableArray<string> startLabels, string end, ImmutableArray<string> endLabels)
    {
        if (!HasOne(startLabels, schema.From))
            return $"it starts at a {startLabels[^1]}; a {schema.Type} starts at a {string.Join(" or ", schema.From)}";
        if (!HasOne(endLabels, schema.To))
            return $"it ends at a {endLabels[^1]}; a {schema.Type} ends at a {string.Join(" or ", schema.To)}";
        if (schema.SmallerFirst && string.CompareOrdinal(start, end) >= 0)
            return $"a {schema.Type} goes from the smaller id to the greater";
        return null;
    }

    private static string? CheckValue(PropertySchema property, in PropertyValue value)
    {
        if (value.Kind != property.Kind)
            return $"is {value.Kind}, not {property.Kind}";
        switch (value.Kind)
        {
            case PropertyKind.String:
                string text = value.AsString();
                if (!property.Allowed.IsEmpty && !property.Allowed.Contains(text, StringComparer.Ordinal))
                    return $"is '{text}', not {string.Join(" or ", property.Allowed)}";
                return CheckText(text);
            case PropertyKind.StringList:
                foreach (string element in value.AsStringList())
                {
                    if (CheckElement(element) is { } fault)
                        return fault;
                }

                return null;
            case PropertyKind.Float:
                return double.IsFinite(value.AsFloat()) ? null : "is not a finite number";
            default:
                return null;
        }
    }

    // The bulk import of Neo4j splits lists on ; and has no way to write one within an element, nor a list of one empty element.
    private static string? CheckElement(string element)
    {
        if (element.Length == 0)
            return "has an empty element";
        return element.Contains(';', StringComparison.Ordinal) ? $"has an element with a semicolon: {element}" : CheckText(element);
    }

    public static string? CheckText(string text)
    {
        if (text.AsSpan().ContainsAny('\r', '\n'))
            return "holds a line break";
        return HasLoneSurrogate(text) ? "holds half of a surrogate pair" : null;
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAnyInRange('\ud800', '\udfff')) >= 0;)
        {
            if (Rune.DecodeFromUtf16(text[at..], out _, out int consumed) != OperationStatus.Done)
                return true;
            text = text[(at + consumed)..];
        }

        return false;
    }

    private static bool HasOne(ImmutableArray<string> labels, ImmutableArray<string> wanted)
    {
        foreach (string label in wanted)
        {
            if (labels.Contains(label, StringComparer.Ordinal))
                return true;
        }

        return false;
    }
}
