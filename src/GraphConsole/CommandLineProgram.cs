using System.CommandLine;
using System.CommandLine.Help;
using GraphConsole.Databases;
using GraphStore.Model.Cypher;
using GraphStore.Neo4j;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GraphConsole;

/// <summary>A program from its command line to its exit code: parse, build the host, run the verb, say what went wrong.</summary>
public static partial class CommandLineProgram
{
    /// <summary>Runs a program in the current folder.</summary>
    /// <param name="configure">Changes or adds services before the host is built.</param>
    /// <returns>The exit code, as in <see cref="ExitCodes.Help"/>.</returns>
    public static async Task<int> Run(ProgramDescription program, string[] args, Terminal terminal, Action<IServiceCollection>? configure = null)
    {
        try
        {
            var code = await Start(program, args, terminal, configure);
            await terminal.Out.FlushAsync();
            return (int)code;
        }
        catch (Exception e)
        {
            var failure = FailureReport.Of(e, program.Code, CancellationToken.None);
            await terminal.Error.WriteLineAsync($"{program.Name}: {failure.Message}");
            return (int)failure.Code;
        }
    }

    private static async Task<ExitCode> Start(ProgramDescription program, string[] args, Terminal terminal, Action<IServiceCollection>? configure)
    {
        var settings = Settings.Load(Directory.GetCurrentDirectory(), terminal.Variables);
        var talk = new TalkOptions.Symbols(settings);
        var root = new RootCommand(program.Summary);
        talk.AddTo(root);
        foreach (var verb in program.Verbs(settings))
        {
            verb.Command.SetAction((parsed, _) => RunVerb(program, verb, parsed, talk.Read(parsed), settings, terminal, configure));
            root.Add(verb.Command);
        }

        Use<HelpOption>(root, new HelpWithExitCodes());
        Use<VersionOption>(root, new PrintVersion(program));

        var result = root.Parse(args);
        if (result.Errors.Count > 0 && result.Action is not (HelpWithExitCodes or PrintVersion))
            throw new CommandException(ExitCode.Usage, WhatIsWrong(program, result));

        return (ExitCode)await result.InvokeAsync(new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null, // the host's lifetime listens to the signals
        });
    }

    private static void Use<TOption>(RootCommand root, System.CommandLine.Invocation.CommandLineAction action)
        where TOption : Option => root.Options.OfType<TOption>().Single().Action = action;

    private static string WhatIsWrong(ProgramDescription program, ParseResult result)
    {
        if (result.CommandResult.Command != result.RootCommandResult.Command)
            return $"{result.Errors[0].Message}\nTry '{program.Name} {result.CommandResult.Command.Name} --help'.";
        var verbs = string.Join(", ", result.CommandResult.Command.Subcommands.Select(command => command.Name));
        var what = result.UnmatchedTokens is [var word, ..] ? $"'{word}' is no verb" : "a verb is missing";
        return $"{what}; expected {verbs}.\nTry '{program.Name} --help'.";
    }

    private static async Task<int> RunVerb(
        ProgramDescription program,
        Verb verb,
        ParseResult parsed,
        TalkOptions talk,
        Settings settings,
        Terminal terminal,
        Action<IServiceCollection>? configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            ApplicationName = program.Name,
            ContentRootPath = Directory.GetCurrentDirectory(),
            DisableDefaults = true,
        });
        builder.Configuration.AddConfiguration(settings.Configuration);
        builder.Logging.AddProgramLog(talk, terminal);
        builder.Services
            .AddSingleton(terminal)
            .AddSingleton(talk)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<Interrupts>()
            .AddSingleton<IHostLifetime, InterruptLifetime>()
            .AddSingleton<DatabaseConnection>()
            .AddSingleton<CypherConnector>(provider =>
                new QueryApiConnector(provider.GetRequiredService<TimeProvider>(), new Random(Environment.ProcessId).NextDouble).Connect);
        program.Services(builder.Services);
        verb.Register(parsed, builder.Services);
        configure?.Invoke(builder.Services);

        using var host = builder.Build();
        await host.StartAsync();
        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        try
        {
            return (int)await host.Services.GetRequiredService<IVerbAction>().Run(stopping);
        }
        catch (Exception e) when (FailureReport.Of(e, program.Code, stopping) is { } failure)
        {
            LogEnd(host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(program.Name), e, failure.Code, failure.Message);
            throw new CommandException(failure.Code, failure.Message);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Ended with exit code {Code}: {Message}")]
    private static partial void LogEnd(ILogger log, Exception exception, ExitCode code, string message);
}
