using System.Text;
using GraphCypher.Errors;
using GraphCypher.Semantics;
using GraphCypher.Values;
using GraphStore.Unicode;

namespace GraphCypher.Functions;

/// <summary>Functions of texts.</summary>
internal static class StringFunctions
{
    public static IEnumerable<FunctionDefinition> All { get; } =
    [
        Text("toUpper", Upper),
        Text("upper", Upper),
        Text("toLower", Lower),
        Text("lower", Lower),
        Define.Strict("trim", [Kinds.String, Kinds.String], 1, StaticType.String, static values => Value.Of(Trimmed("trim", values, static (text, drop) => text.Trim(drop)))),
        Define.Strict("btrim", [Kinds.String, Kinds.String], 1, StaticType.String, static values => Value.Of(Trimmed("btrim", values, static (text, drop) => text.Trim(drop)))),
        Define.Strict("ltrim", [Kinds.String, Kinds.String], 1, StaticType.String, static values => Value.Of(Trimmed("ltrim", values, static (text, drop) => text.TrimStart(drop)))),
        Define.Strict("rtrim", [Kinds.String, Kinds.String], 1, StaticType.String, static values => Value.Of(Trimmed("rtrim", values, static (text, drop) => text.TrimEnd(drop)))),
        Define.Strict("left", [Kinds.String, Kinds.Integer], 2, StaticType.String, static values => Value.Of(Part(Of("left", values[0]), 0, Count("left", values[1])))),
        Define.Strict("right", [Kinds.String, Kinds.Integer], 2, StaticType.String, static values => Right(Of("right", values[0]), Count("right", values[1]))),
        Define.Strict("substring", [Kinds.String, Kinds.Integer, Kinds.Integer], 2, StaticType.String, Substring),
        Define.Strict("replace", [Kinds.String, Kinds.String, Kinds.String], 3, StaticType.String, static values => Value.Of(Replaced(Of("replace", values[0]), Of("replace", values[1]), Of("replace", values[2])))),
        Define.Strict("split", [Kinds.String, Kinds.String | Kinds.List], 2, StaticType.List(StaticType.String), Split),
        Define.One("char_length", Kinds.String, StaticType.Integer, static (_, value) => Value.Of((long)CharactersOf(Of("char_length", value)))),
        Define.One("character_length", Kinds.String, StaticType.Integer, static (_, value) => Value.Of((long)CharactersOf(Of("character_length", value)))),
        Define.Strict("normalize", [Kinds.String, Kinds.String], 1, StaticType.String, static values => Value.Of(UnicodeCompatibility.Normalize(Of("normalize", values[0]), values.Length > 1 ? Form(Of("normalize", values[1])) : NormalizationForm.FormC))),
    ];

    /// <summary>How many code points a text has, half a pair counting as one.</summary>
    internal static int CharactersOf(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF') < 0)
            return text.Length;
        int count = 0;
        foreach (Rune _ in text.EnumerateRunes())
            count++;
        return count;
    }

    private static FunctionDefinition Text(string name, Func<string, string> function) => Define.One(name, Kinds.String, StaticType.String, (_, value) => Value.Of(function(Of(name, value))));

    /// <summary>Most texts are ASCII, whose letters change many at a time, and most of those have nothing to change.</summary>
    private static string Lower(string text)
    {
        if (!Ascii.IsValid(text))
            return text.ToLowerInvariant();
        return text.AsSpan().IndexOfAnyInRange('A', 'Z') < 0 ? text : string.Create(text.Length, text, static (letters, from) => Ascii.ToLower(from, letters, out _));
    }

    private static string Upper(string text)
    {
        if (!Ascii.IsValid(text))
            return text.ToUpperInvariant();
        return text.AsSpan().IndexOfAnyInRange('a', 'z') < 0 ? text : string.Create(text.Length, text, static (letters, from) => Ascii.ToUpper(from, letters, out _));
    }

    private static string Of(string function, in Value value) =>
        value.Kind == ValueKind.String ? value.Text : throw QueryError.Type($"{function}() takes a text, found {ValueNames.WithKind(value)}.");

    private static NormalizationForm Form(string name) => name.ToUpperInvariant() switch
    {
        "NFC" => NormalizationForm.FormC,
        "NFD" => NormalizationForm.FormD,
        "NFKC" => NormalizationForm.FormKC,
        "NFKD" => NormalizationForm.FormKD,
        _ => throw new QueryError(ErrorClass.ArgumentError, "InvalidArgumentValue", $"normalize() knows no form '{name}': expected NFC, NFD, NFKC or NFKD."),
    };

    private static int Count(string function, in Value value)
    {
        if (value.Kind != ValueKind.Integer)
            throw QueryError.Type($"{function}() takes an integer as its second argument, found {ValueNames.WithKind(value)}.");
        return value.Integer < 0
            ? throw new QueryError(ErrorClass.ArgumentError, "NumberOutOfRange", $"{function}() cannot take {value.Integer} characters.")
            : (int)Math.Min(value.Integer, int.MaxValue);
    }

    private static string Trimmed(string function, Value[] values, Func<string, char[]?, string> trim) => trim(Of(function, values[0]), values.Length > 1 ? Of(function, values[1]).ToCharArray() : null);

    private static Value Substring(Value[] values)
    {
        string text = Of("substring", values[0]);
        return Value.Of(Part(text, Count("substring", values[1]), values.Length > 2 ? Count("substring", values[2]) : int.MaxValue));
    }

    private static Value Right(string text, int count)
    {
        int all = CharactersOf(text);
        return Value.Of(Part(text, Math.Max(0, all - count), int.MaxValue));
    }

    /// <summary>Characters are code points, as <c>size()</c> counts them.</summary>
    private static string Part(string text, int start, int count)
    {
        int from = Behind(text, 0, start);
        return text[from..Behind(text, from, count)];
    }

    /// <summary>The place behind some characters, or the end.</summary>
    private static int Behind(string text, int at, int count)
    {
        for (; count > 0 && at < text.Length; count--)
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        return at;
    }

    /// <summary>Nothing stands before, between and behind all characters.</summary>
    private static string Replaced(string text, string search, string replacement) => search.Length == 0
        ? replacement + string.Concat(text.EnumerateRunes().Select(rune => rune + replacement))
        : text.Replace(search, replacement, StringComparison.Ordinal);

    private static Value Split(Value[] values)
    {
        string text = Of("split", values[0]);
        string[] separators = values[1].Kind == ValueKind.List ? [.. values[1].List.Select(one => Of("split", one))] : [Of("split", values[1])];
        if (separators is [""])
            return Value.Of(ListValue.Of(text.Length == 0 ? [Value.Of("")] : text.EnumerateRunes().Select(rune => Value.Of(rune.ToString()))));
        return Value.Of(ListValue.Of(text.Split(separators, StringSplitOptions.None).Select(Value.Of)));
    }
}
