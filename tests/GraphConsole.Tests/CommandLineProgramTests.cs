using System.CommandLine;
using GraphStore.Folder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Support;

namespace GraphConsole.Tests;

public class CommandLineProgramTests
{
    [Fact]
    public async Task Run_WithoutVerb_IsWrongUsage()
    {
        var run = await Run([]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("Try 'trial --help'");
    }

    [Theory]
    [InlineData("say", "--times", "many", "--times: found 'many', expected a whole number from 1")]
    [InlineData("say", "--times", "0", "--times: found '0', expected a whole number from 1")]
    [InlineData("say", "--tmes", "1", "'--tmes'")]
    [InlineData("sya", "--times", "1", "'sya'")]
    public async Task Run_BadWord_IsWrongUsageAndNamesIt(string verb, string option, string value, string named)
    {
        var run = await Run([verb, option, value]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(named);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_OptionOnCommandLineAndInEnvironment_TakesCommandLine()
    {
        var run = await Run(["say", "--times", "2"], new() { ["KG_TIMES"] = "3" });
        run.Output.ShouldBe("hello hello\n");
    }

    [Fact]
    public async Task Run_OptionInEnvironmentOnly_TakesEnvironment()
    {
        var run = await Run(["say"], new() { ["KG_TIMES"] = "3", ["KG_LOUD"] = "true" });
        run.Output.ShouldBe("HELLO HELLO HELLO\n");
    }

    [Fact]
    public async Task Run_BadValueInEnvironment_NamesTheVariable()
    {
        var run = await Run(["say"], new() { ["KG_TIMES"] = "zero" });
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("KG_TIMES: found 'zero', expected a whole number from 1");
    }

    [Fact]
    public async Task Run_ListInEnvironment_IsCutLikePath()
    {
        var run = await Run(["say"], new() { ["KG_NAME"] = $"Ada{Path.PathSeparator}Grace" });
        run.Output.ShouldBe("hello Ada Grace\n");
    }

    [Fact]
    public async Task Help_OfProgramAndVerb_ListsExitCodes()
    {
        foreach (var args in new string[][] { ["--help"], ["say", "--help"] })
        {
            var run = await Run(args);
            run.ExitCode.ShouldBe(0);
            run.Output.ShouldContain("130  stopped by Ctrl-C");
        }
    }

    [Fact]
    public async Task Version_Always_IsOneLine()
    {
        var run = await Run(["--version"]);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldMatch(@"^trial \d+\.\d+\.\d+\n$");
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Run_VerbThrows_GivesCodeAndOneMessageWithoutTrace(Exception thrown, int code, string message)
    {
        var run = await Run(["fail"], configure: services => services.AddSingleton(thrown));
        run.ExitCode.ShouldBe(code);
        run.Error.ShouldStartWith("trial: " + message);
        run.Error.ShouldNotContain("   at ");
    }

    public static TheoryData<Exception, int, string> Failures => new()
    {
        { new CommandException(ExitCode.NoMatch, "no such name"), 3, "no such name\n" },
        { new FileNotFoundException(message: null, "a/b.txt"), 2, "a/b.txt: no such file\n" },
        { new DirectoryNotFoundException("a: no such folder"), 2, "a: no such folder\n" },
        { new UnauthorizedAccessException("a: no rights"), 1, "a: no rights\n" },
        { new IOException("a: broken"), 1, "a: broken\n" },
        { new TimeoutException("of the program's own"), 4, "of the program's own\n" },
        { new StoreBusyException("busy"), 4, "busy\n" },
        { new StoreDamagedException("nodes/Paper.csv", 3, 7, "odd"), 4, "nodes/Paper.csv:3:7: odd\n" },
        { new StorePathException("no graph"), 2, "no graph\n" },
        { new StoreException("full"), 1, "full\n" },
        { new IOException("x", 28), 1, "the disk is full" },
        { new AggregateException(new IOException("a: broken")), 1, "a: broken\n" },
        { new InvalidOperationException("odd"), 1, "an error of the program itself" },
    };

    [Fact]
    public async Task Run_UnexpectedFailureVerboseWithLogFile_PutsTraceThereOnly()
    {
        var folder = Directory.CreateTempSubdirectory("kg-log");
        var log = Path.Combine(folder.FullName, "run.log");
        try
        {
            var run = await Run(["fail", "--verbose", "--log-file", log], configure: services => services.AddSingleton<Exception>(new InvalidOperationException("odd")));
            run.Error.ShouldNotContain("   at ");
            (await File.ReadAllTextAsync(log)).ShouldContain("   at GraphConsole.Tests.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Run_LogFileInMissingFolder_IsWrongUsage()
    {
        var run = await Run(["say", "--log-file", Path.Combine(Path.GetTempPath(), "no", "such", "folder", "x.log")]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--log-file");
    }

    [Fact]
    public async Task Run_StoppedFromOutside_Is130()
    {
        var run = await Run(["wait"]);
        run.ExitCode.ShouldBe(130);
        run.Error.ShouldBe("trial: stopped\n");
    }

    private static Task<ProgramRun> Run(
        string[] args, Dictionary<string, string>? variables = null, Action<IServiceCollection>? configure = null) =>
        ProgramRun.Of(terminal => CommandLineProgram.Run(Trial, args, terminal, configure), variables);

    private static ProgramDescription Trial => new("trial", "A program for tests.", typeof(CommandLineProgramTests).Assembly, Verbs, _ => { }, e => e is TimeoutException ? ExitCode.Store : null);

    private static IReadOnlyList<Verb> Verbs(Settings settings)
    {
        var times = settings.Option(["--times", "-t"], "N", "How often.", Numbers.WholeFrom(1), fallback: 1);
        var loud = settings.Flag(["--loud"], "In capitals.");
        var names = settings.List(["--name"], "NAME", "Whom.");
        return
        [
            Verb.Of<Say, SayOptions>(
                new Command("say", "Says hello.") { times, loud, names },
                parsed => new SayOptions(parsed.GetValue(times), parsed.GetValue(loud), parsed.GetValue(names)!)),
            Verb.Of<Fail, object>(new Command("fail", "Throws."), _ => new object()),
            Verb.Of<Wait, object>(new Command("wait", "Waits."), _ => new object()),
        ];
    }

    private sealed record SayOptions(int Times, bool Loud, string[] Names);

    private sealed class Say(IOptions<SayOptions> options, Terminal terminal) : IVerbAction
    {
        public async Task<ExitCode> Run(CancellationToken cancel)
        {
            var hello = string.Join(' ', Enumerable.Repeat(options.Value.Loud ? "HELLO" : "hello", options.Value.Times).Concat(options.Value.Names));
            await terminal.Out.WriteLineAsync(hello);
            return ExitCode.Done;
        }
    }

    private sealed class Fail(Exception exception) : IVerbAction
    {
        public Task<ExitCode> Run(CancellationToken cancel) => throw exception;
    }

    private sealed class Wait(Microsoft.Extensions.Hosting.IHostApplicationLifetime lifetime) : IVerbAction
    {
        public async Task<ExitCode> Run(CancellationToken cancel)
        {
            lifetime.StopApplication();
            await Task.Delay(Timeout.Infinite, cancel);
            return ExitCode.Done;
        }
    }
}
