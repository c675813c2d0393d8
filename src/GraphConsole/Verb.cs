using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GraphConsole;

/// <summary>What a verb does once its options are known. Made by the host, with what it asks for in its constructor.</summary>
public interface IVerbAction
{
    /// <summary>Runs to the end, or until asked to stop.</summary>
    /// <exception cref="CommandException">It could not.</exception>
    Task<ExitCode> Run(CancellationToken cancel);
}

/// <summary>A verb: its words on the command line, and how the host makes the action behind them.</summary>
/// <param name="Command">Name, description, arguments and options.</param>
/// <param name="Register">Adds the action and its options to the host's services.</param>
public sealed record Verb(Command Command, Action<ParseResult, IServiceCollection> Register)
{
    /// <param name="options">Reads the verb's options from a command line without errors.</param>
    public static Verb Of<TAction, TOptions>(Command command, Func<ParseResult, TOptions> options)
        where TAction : class, IVerbAction
        where TOptions : class =>
        new(command, (parsed, services) => services
            .AddSingleton(Options.Create(options(parsed)))
            .AddSingleton<IVerbAction, TAction>());
}
