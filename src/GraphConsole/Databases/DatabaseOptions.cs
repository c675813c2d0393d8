using System.CommandLine;

namespace GraphConsole.Databases;

/// <summary>Which database a verb talks to.</summary>
/// <param name="Address">As given; null when none was.</param>
public sealed record DatabaseOptions(string? Address, string Database)
{
    public sealed class Symbols(Settings settings)
    {
        private readonly Option<string?> neo4j = settings.Option<string?>(
            ["--neo4j"], "URI", "A Neo4j server, such as http://localhost:7474; user and password come from NEO4J_USERNAME and NEO4J_PASSWORD, else they are asked for.", text => text, fallback: null);

        private readonly Option<string> database = settings.Option(["--database"], "NAME", "The database on that server.", text => text, fallback: "neo4j");

        public void AddTo(Command command)
        {
            ArgumentNullException.ThrowIfNull(command);
            command.Add(neo4j);
            command.Add(database);
        }

        /// <summary>Whether the command line itself names the server.</summary>
        public bool IsAddressGiven(ParseResult parsed)
        {
            ArgumentNullException.ThrowIfNull(parsed);
            return parsed.GetResult(neo4j) is { Implicit: false };
        }

        public DatabaseOptions Read(ParseResult parsed)
        {
            ArgumentNullException.ThrowIfNull(parsed);
            return new(parsed.GetValue(neo4j), parsed.GetValue(database)!);
        }
    }
}
