using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using GraphConsole;
using GraphStore.Folder;
using GraphStore.Neo4j.Loading;
using Microsoft.Extensions.Options;

namespace GraphBuilder.Commands;

/// <param name="Graph">The store's folder.</param>
/// <param name="Run">The folder of a Neo4j to run the command of; null only prints it.</param>
internal sealed record ImportCommandOptions(string Graph, string? Run, string Database, bool Overwrite);

/// <summary><c>import-command</c>: how to make a database of a graph in one go.</summary>
internal sealed class ImportCommandAction(IOptions<ImportCommandOptions> options, Terminal terminal) : IVerbAction
{
    private const string Program = "neo4j-admin";

    public static Verb Define(Settings settings)
    {
        var graph = new Argument<string>("GRAPH") { Description = "The folder of a graph." };
        var run = settings.Option<string?>(["--run"], "NEO4J_HOME", "Run the command of the Neo4j installed there, instead of printing it. Its server must not be running.", text => text, fallback: null);
        var database = settings.Option(["--database"], "NAME", "The database to make.", text => text, fallback: "neo4j");
        var overwrite = settings.Flag(["--overwrite"], "Replace the database if it is there already.");
        return Verb.Of<ImportCommandAction, ImportCommandOptions>(
            new Command("import-command", "Print the neo4j-admin command that makes a database of a graph; from about a million relationships on it is quicker than load.")
            {
                graph, run, database, overwrite,
            },
            parsed => new ImportCommandOptions(parsed.GetValue(graph)!, parsed.GetValue(run), parsed.GetValue(database)!, parsed.GetValue(overwrite)));
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        var (folder, home, database, overwrite) = options.Value;
        string record = ImportFiles.RecordPath(folder);
        ImmutableArray<string> arguments;
        using (var store = GraphFolder.Open(folder))
        {
            ImportFiles.WriteRecord(record, store.Load());
            arguments = ImportFiles.Arguments(Path.GetFullPath(folder), store.Manifest, record, database, overwrite);
        }

        if (home is not null)
            return await RunThere(home, arguments, cancel);
        await terminal.Out.WriteLineAsync($"{Program} {string.Join(' ', arguments.Take(4).Select(ShellWord.Quote))} \\\n  {string.Join(" \\\n  ", arguments.Skip(4).Select(ShellWord.Quote))}");
        return ExitCode.Done;
    }

    private async Task<ExitCode> RunThere(string home, ImmutableArray<string> arguments, CancellationToken cancel)
    {
        string program = Path.Combine(home, "bin", OperatingSystem.IsWindows() ? Program + ".bat" : Program);
        if (!File.Exists(program))
            throw new CommandException(ExitCode.Usage, $"--run: {program} is not there; expected the folder of an installed Neo4j");
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        await using var stop = cancel.Register(() => process.Kill(entireProcessTree: true));
        await Task.WhenAll(Copy(process.StandardOutput, terminal.Out.WriteLineAsync), Copy(process.StandardError, terminal.Error.WriteLineAsync));
        await process.WaitForExitAsync(CancellationToken.None);
        cancel.ThrowIfCancellationRequested();
        return process.ExitCode == 0 ? ExitCode.Done : throw new CommandException(ExitCode.Failed, $"{Program} ended with {process.ExitCode}");
    }

    private static async Task Copy(StreamReader from, Func<string, Task> write)
    {
        while (await from.ReadLineAsync() is { } line)
            await write(line);
    }
}
