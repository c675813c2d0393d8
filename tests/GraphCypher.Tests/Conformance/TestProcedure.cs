using System.Globalization;
using GraphCypher.Routines;
using GraphCypher.Semantics;
using GraphCypher.Values;

namespace GraphCypher.Tests.Conformance;

/// <summary>A procedure that a scenario describes: its signature, and a table of arguments with what it gives for them.</summary>
internal static class TestProcedure
{
    public static Procedure Read(string signature, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        int open = signature.IndexOf('(', StringComparison.Ordinal), close = signature.IndexOf(')', StringComparison.Ordinal);
        var arguments = Fields(signature[(open + 1)..close]);
        var columns = Fields(signature[(signature.IndexOf('(', close) + 1)..signature.LastIndexOf(')')]);
        List<Value[]> table = [.. rows.Skip(1).Select(row => row.Select(Constant).ToArray())];
        return new Procedure(
            signature[..open].Trim(),
            [.. arguments.Select(argument => (argument.Name, argument.Type, (Value?)null))],
            columns,
            (_, values) => table
                .Where(row => values.Select((value, i) => ValueEquality.Equivalence.Equals(value, row[i])).All(same => same))
                .Select(row => row[values.Length..]));
    }

    private static List<(string Name, StaticType Type)> Fields(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(field => field.Split("::", StringSplitOptions.TrimEntries)).Select(parts => (parts[0], TypeOf(parts[1])))];

    private static StaticType TypeOf(string name) => name.TrimEnd('?') switch
    {
        "STRING" => StaticType.String,
        "INTEGER" => StaticType.Integer,
        "FLOAT" or "NUMBER" => StaticType.Number,
        "BOOLEAN" => StaticType.Boolean,
        _ => StaticType.Any,
    };

    private static Value Constant(string cell)
    {
        if (cell == "null")
            return Value.Null;
        if (cell[0] == '\'')
            return Value.Of(cell[1..^1]);
        return long.TryParse(cell, CultureInfo.InvariantCulture, out long integer) ? Value.Of(integer) : Value.Of(double.Parse(cell, CultureInfo.InvariantCulture));
    }
}
