using System.Collections.Frozen;

namespace GraphStore.Model.Cypher;

/// <summary>Whether a statement may change the database.</summary>
public enum CypherAccess
{
    /// <summary>A statement that writes is refused.</summary>
    Read,
    Write,
}

/// <summary>A statement with its parameters: whatever comes from outside the program is a parameter, never part of the text.</summary>
/// <remarks>
/// Values, of parameters and of rows: null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, an array of <see cref="byte"/>,
/// <see cref="CypherTemporal"/>, <see cref="CypherPoint"/>, an <see cref="IReadOnlyList{T}"/> of values, an <see cref="IReadOnlyDictionary{TKey, TValue}"/> from
/// texts to values. Only parameters: <see cref="int"/>, <see cref="PropertyValue"/> and lists of <see cref="string"/>. Only rows:
/// <see cref="CypherNode"/>, <see cref="CypherRelationship"/> and <see cref="CypherPath"/>.
/// </remarks>
public sealed record CypherStatement(string Text, IReadOnlyDictionary<string, object?> Parameters, CypherAccess Access)
{
    private static readonly FrozenDictionary<string, object?> None = FrozenDictionary<string, object?>.Empty;

    /// <summary>A statement that reads.</summary>
    public static CypherStatement Read(string text, params ReadOnlySpan<(string Name, object? Value)> parameters) => new(text, Named(parameters), CypherAccess.Read);

    /// <summary>A statement that writes.</summary>
    public static CypherStatement Write(string text, params ReadOnlySpan<(string Name, object? Value)> parameters) => new(text, Named(parameters), CypherAccess.Write);

    /// <summary>The first line that is more than a comment: enough to find the statement again, for messages and logs.</summary>
    internal string FirstLine
    {
        get
        {
            const int most = 120;
            string line = Text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)) ?? "";
            return line.Length <= most ? line : string.Concat(line.AsSpan(0, most), "…");
        }
    }

    private static IReadOnlyDictionary<string, object?> Named(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (parameters.IsEmpty)
            return None;
        var named = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
            named.Add(name, value);
        return named;
    }
}
