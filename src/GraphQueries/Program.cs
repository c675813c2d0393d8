using GraphConsole;
using GraphQueries.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQueries;

/// <summary><c>graph-queries</c>: asks questions of a graph.</summary>
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
        "graph-queries",
        "Asks questions of a knowledge graph of machine-learning papers.",
        typeof(Program).Assembly,
        settings =>
        [
            CommunitiesAction.Define(settings), CompareAction.Define(settings), CypherAction.Define(settings), ListAction.Define(settings), PathAction.Define(settings),
            RankAction.Define(settings), ReportAction.Define(settings), RunAction.Define(settings), ShowAction.Define(settings), SimilarAction.Define(settings), StatsAction.Define(settings),
        ],
        services => { },
        exception => null);
}
