using System.CommandLine;
using GraphConsole;
using GraphConsole.Output;

namespace GraphQueries.Commands;

/// <summary>What the verbs take that ask how things hang together, in a folder or on a server.</summary>
/// <param name="Source">Where the graph lies.</param>
/// <param name="Format">How the answer is written.</param>
internal sealed record NetworkOptions(GraphOrDatabase Source, OutputFormat Format)
{
    internal sealed class Symbols(Settings settings)
    {
        private readonly GraphOrDatabase.Symbols source = new(settings);
        private readonly Option<OutputFormat?> format = OutputFormats.Option(settings, "the answer");

        public void AddTo(Command command)
        {
            source.AddTo(command);
            command.Add(format);
        }

        public NetworkOptions Read(ParseResult parsed) => new(source.Read(parsed), format.Read(parsed));
    }
}
