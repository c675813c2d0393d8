using GraphBuilder.Commands;
using GraphBuilder.Reading;
using GraphConsole;
using GraphConsole.Progress;
using GraphStore.Folder;
using GraphStore.Model;
using Microsoft.Extensions.DependencyInjection;

namespace GraphBuilder;

/// <summary><c>graph-builder</c>: makes and keeps graphs.</summary>
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        using var terminal = Terminal.OfProcess();
        return await Run(args, terminal);
    }

    /// <summary>Runs the program in-process.</summary>
    /// <param name="configure">Changes or adds services before the verb runs.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> Run(string[] args, Terminal terminal, Action<IServiceCollection>? configure = null) =>
        CommandLineProgram.Run(Description, args, terminal, configure);

    private static readonly ProgramDescription Description = new(
        "graph-builder",
        "Reads folders of machine-learning papers and builds a knowledge graph with evidence down to the character.",
        typeof(Program).Assembly,
        settings =>
        [
            AnalyseAction.Define(settings), BuildAction.Define(settings), EvaluateAction.Define(settings), ExplainAction.Define(settings), ExtractAction.Define(settings),
            ImportCommandAction.Define(settings), LoadAction.Define(settings), ReadingAction.Define(settings), TrainAction.Define(settings), ValidateAction.Define(settings),
        ],
        services => services
            .AddSingleton<ProgressView>()
            .AddSingleton<DiagnosticReport>()
            .AddSingleton<Func<BuildOptions, IGraphSink>>(Reserved),
        exception => exception is MissingInputException ? ExitCode.Usage : null);

    /// <summary>The folder is taken before the work begins: another build says at once that this one is at it.</summary>
    private static FolderSink Reserved(BuildOptions options)
    {
        var sink = new FolderSink(options.Out);
        sink.Reserve();
        return sink;
    }
}
