using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using GraphCypher.Tests.Support;
using GraphStore.Model.Cypher;

namespace GraphCypher.Tests.Pages;

/// <summary>The part of docs/cypher.md that lists the language, made from the statements of <c>language-cases.txt</c> and from what they answer.</summary>
internal static class LanguagePage
{
    private const string Graph = """
        CREATE (l:Term:Method {name: 'LoRA', papers: 4}), (f:Term:Method {name: 'fine-tuning', papers: 9}), (q:Term:Method {name: 'QLoRA', papers: 2}), (:Term:Dataset {name: 'GLUE', papers: 3}),
          (l)-[:EXTENDS {year: 2021}]->(f), (q)-[:EXTENDS {year: 2023}]->(l)
        """;

    /// <summary>Sections, each with what is shown and the statement.</summary>
    public static IReadOnlyList<(string Section, string Shown, string Statement)> Cases { get; } = Read();

    public static async Task<string> Render()
    {
        var page = new StringBuilder();
        string section = "";
        foreach (var (title, shown, statement) in Cases)
        {
            if (title != section)
                page.Append(CultureInfo.InvariantCulture, $"{(section.Length == 0 ? "" : "\n")}### {title}\n\n| | statement | {(title == "Refused" ? "message" : "answer")} |\n|---|---|---|\n");
            section = title;
            page.Append(CultureInfo.InvariantCulture, $"| {Escape(Code(shown, title))} | {Escape($"`{statement}`")} | {Escape(await Answer(statement))} |\n");
        }

        return page.ToString();
    }

    /// <summary>Clauses and functions stand as code; explanations as words.</summary>
    private static string Code(string shown, string section) =>
        section.StartsWith("Functions", StringComparison.Ordinal) || section is "Aggregates" or "Mathematical functions" or "Conversions" or "Other functions" or "Procedures" ? $"`{shown}`" : shown;

    private static async Task<string> Answer(string statement)
    {
        await using EmbeddedGraph graph = EmbeddedGraph.Empty(GraphInMemory.Writable, new FixedClock());
        await graph.Run(CypherStatement.Write(Graph), CancellationToken.None);
        try
        {
            CypherTable table = await graph.Run(CypherStatement.Write(statement, ("name", "LoRA")), CancellationToken.None);
            return table.Rows.IsEmpty ? "" : string.Join("; ", table.Rows.Select(row => $"`{string.Join(", ", row.Select(Text))}`"));
        }
        catch (CypherException refused)
        {
            return refused.Message.Split('\n')[0];
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        bool truth => truth ? "true" : "false",
        double number when Math.Floor(number) == number && Math.Abs(number) < 1e15 => number.ToString("0.0", CultureInfo.InvariantCulture),
        IReadOnlyList<object?> list => $"[{string.Join(", ", list.Select(Text))}]",
        IReadOnlyDictionary<string, object?> map => $"{{{string.Join(", ", map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {Text(entry.Value)}"))}}}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    private static string Escape(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);

    private static List<(string Section, string Shown, string Statement)> Read()
    {
        var cases = new List<(string Section, string Shown, string Statement)>();
        string section = "";
        foreach (string line in File.ReadLines(Path.Combine(Folder(), "language-cases.txt")))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
                section = line[2..];
            else if (section.Length > 0 && line.Split(" >> ", 2) is [var shown, var statement])
                cases.Add((section, shown, statement));
        }

        return cases;
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
