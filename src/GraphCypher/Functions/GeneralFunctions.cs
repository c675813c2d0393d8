using System.Globalization;
using GraphCypher.Semantics;
using GraphCypher.Values;

namespace GraphCypher.Functions;

/// <summary>Functions of values of any kind.</summary>
internal static class GeneralFunctions
{
    public static IEnumerable<FunctionDefinition> All { get; } =
    [
        new("coalesce", [Kinds.Any], 1, int.MaxValue, static types => types.Aggregate((one, other) => one.Or(other)), static (_, values) => Array.Find(values, value => !value.IsNull)),
        Define.Any("nullIf", 2, 2, StaticType.Any, static values => ValueEquality.AreEqual(values[0], values[1]) == true ? Value.Null : values[0]),
        new("timestamp", [], 0, 0, static _ => StaticType.Integer, static (state, _) => Value.Of(state.Clock.Transaction.ToUnixTimeMilliseconds())),
        new("randomUUID", [], 0, 0, static _ => StaticType.String, static (state, _) => Value.Of(RandomUuid(state.Random))) { IsDeterministic = false },
        Define.Any("valueType", 1, 1, StaticType.String, static values => Value.Of(TypeNames.Of(values[0]))),
    ];

    /// <summary>Version 4 of RFC 9562.</summary>
    private static string RandomUuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }
}
