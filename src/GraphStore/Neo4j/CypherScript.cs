using System.Collections.Immutable;
using System.Reflection;

namespace GraphStore.Neo4j;

/// <summary>Files of statements, which end with a semicolon at the end of a line; lines that begin with <c>//</c> are comments.</summary>
internal static class CypherScript
{
    /// <summary>The statements of <c>cypher/schema.cypher</c>, in its order.</summary>
    public static ImmutableArray<string> Schema { get; } = Statements(Resource("cypher/schema.cypher"));

    public static ImmutableArray<string> Statements(string script)
    {
        var statements = ImmutableArray.CreateBuilder<string>();
        var lines = new List<string>();
        foreach (string line in script.Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.Length == 0 || line.TrimStart().StartsWith("//", StringComparison.Ordinal))
                continue;
            lines.Add(line.TrimEnd(';'));
            if (line.EndsWith(';'))
                End();
        }

        End();
        return statements.ToImmutable();

        void End()
        {
            if (lines.Count > 0)
                statements.Add(string.Join('\n', lines));
            lines.Clear();
        }
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
