using System.Globalization;
using System.Text.Json;
using GraphStore.Model;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j;

/// <summary>Writes parameters as plain or typed JSON.</summary>
internal static class ValueWriter
{
    /// <summary>Whether plain JSON tells the value from every other.</summary>
    public static bool IsPlain(object? value) => value switch
    {
        null or bool or int or long or string => true,
        double number => double.IsFinite(number),
        PropertyValue property => property.Kind != PropertyKind.Float || double.IsFinite(property.AsFloat()),
        IReadOnlyDictionary<string, object?> map => map.Values.All(IsPlain),
        byte[] => false,
        IReadOnlyList<string> => true,
        IReadOnlyList<object?> list => list.All(IsPlain),
        _ => false,
    };

    /// <exception cref="ArgumentException">It is nothing that a parameter can be.</exception>
    public static void Write(Utf8JsonWriter json, object? value, bool typed)
    {
        switch (value)
        {
            case PropertyValue property:
                Write(json, Plain(property), typed);
                break;
            case IReadOnlyDictionary<string, object?> map:
                Wrapped(json, "Map", typed, () => WriteMap(json, map, typed));
                break;
            case IReadOnlyList<string> texts:
                Wrapped(json, "List", typed, () => WriteList(json, texts, typed));
                break;
            case IReadOnlyList<object?> list:
                Wrapped(json, "List", typed, () => WriteList(json, list, typed));
                break;
            default:
                if (typed)
                    WriteTyped(json, value);
                else
                    WritePlain(json, value);
                break;
        }
    }

    private static void WriteMap(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map, bool typed)
    {
        json.WriteStartObject();
        foreach (var (name, element) in map)
        {
            json.WritePropertyName(name);
            Write(json, element, typed);
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IReadOnlyList<object?> list, bool typed)
    {
        json.WriteStartArray();
        for (int i = 0; i < list.Count; i++)
            Write(json, list[i], typed);
        json.WriteEndArray();
    }

    private static void Wrapped(Utf8JsonWriter json, string type, bool typed, Action write)
    {
        if (!typed)
        {
            write();
            return;
        }

        json.WriteStartObject();
        json.WriteString("$type", type);
        json.WritePropertyName("_value");
        write();
        json.WriteEndObject();
    }

    private static void WritePlain(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteRawValue(Text(number), skipInputValidation: true); // 1.0, which the writer would make the integer 1
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                throw Unknown(value);
        }
    }

    private static void WriteTyped(Utf8JsonWriter json, object? value)
    {
        json.WriteStartObject();
        json.WriteString("$type", TypeOf(value));
        json.WritePropertyName("_value");
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case byte[] bytes:
                json.WriteBase64StringValue(bytes);
                break;
            case double number:
                json.WriteStringValue(Text(number));
                break;
            case CypherPoint point:
                json.WriteStringValue(PointText.Format(point));
                break;
            default:
                json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{value}"));
                break;
        }

        json.WriteEndObject();
    }

    private static string TypeOf(object? value) => value switch
    {
        null => "Null",
        bool => "Boolean",
        int or long => "Integer",
        double => "Float",
        string => "String",
        byte[] => "Base64",
        CypherPoint => "Point",
        CypherTemporal time => time.Kind.ToString(),
        _ => throw Unknown(value),
    };

    private static object Plain(PropertyValue value) => value.Kind switch
    {
        PropertyKind.String => value.AsString(),
        PropertyKind.StringList => value.AsStringList(),
        PropertyKind.Integer => value.AsInteger(),
        PropertyKind.Float => value.AsFloat(),
        _ => value.AsBoolean(),
    };

    /// <summary>A number that no reader takes for a whole one.</summary>
    private static string Text(double number)
    {
        if (double.IsNaN(number))
            return "NaN";
        if (double.IsInfinity(number))
            return number > 0 ? "Infinity" : "-Infinity";
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }

    private static ArgumentException Unknown(object value) => new($"A {value.GetType().Name} is nothing that a parameter of a statement can be.", nameof(value));
}
