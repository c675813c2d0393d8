using System.CommandLine;
using GraphConsole;
using GraphConsole.Output;

namespace GraphQueries.Commands;

/// <summary>What every verb that asks a graph takes.</summary>
/// <param name="Folder">Where the graph lies.</param>
/// <param name="Format">How the answer is written.</param>
internal sealed record GraphOptions(string Folder, OutputFormat Format)
{
    internal sealed class Symbols(Settings settings)
    {
        public Option<string> Graph { get; } = settings.Option(
            ["--graph", "-g"], "DIR", "The graph to ask: a folder that graph-builder build made.", text => text, fallback: "graph");

        public Option<OutputFormat?> Format { get; } = OutputFormats.Option(settings, "the answer");

        public void AddTo(Command command)
        {
            command.Add(Graph);
            command.Add(Format);
        }

        public GraphOptions Read(ParseResult parsed) => new(parsed.GetValue(Graph)!, Format.Read(parsed));
    }
}
