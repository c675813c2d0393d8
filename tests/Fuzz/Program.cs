using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fuzz;
using GraphConsole;

// Fuzz [COUNT [SEED [FOLDER]]] reads mutated inputs until a reader breaks a promise; Fuzz statements [COUNT [SEED]] runs mutated statements until the Cypher engine does. Run from the project's root.
// FOLDER holds the files that the mutations start from; an input that breaks something is written to fuzz-failure.bin.
var statements = args is ["statements", ..];
var numbers = statements ? args[1..] : args;
var count = numbers.Length > 0 ? int.Parse(numbers[0], CultureInfo.InvariantCulture) : 200_000;
var seed = numbers.Length > 1 ? int.Parse(numbers[1], CultureInfo.InvariantCulture) : 1;
using var terminal = Terminal.OfProcess();
using var watchdog = new Watchdog(terminal.Error);
var watch = Stopwatch.StartNew();
var found = statements ? await RunStatements() : await ReadInputs(numbers.Length > 2 ? numbers[2] : Path.Combine("tests", "GraphBuilder.Tests", "Specs", "Reading"));
var memory = Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024);
terminal.Out.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{count} {found}, no failure; slowest {watchdog.Slowest.TotalMilliseconds:0} ms, peak memory {memory} MB, {watch.Elapsed.TotalSeconds:0} s"));

async Task<string> ReadInputs(string folder)
{
    var mutator = new Mutator(InputPool.Load(folder, Path.Combine("seeds")), new Random(seed));
    var check = new ReadingCheck();
    for (var i = 0; i < count; i++)
    {
        var input = mutator.Next();
        await Watched(i, input, () =>
        {
            check.Run(input);
            return Task.CompletedTask;
        });
    }

    return string.Create(CultureInfo.InvariantCulture, $"inputs (seed {seed}), {check.Bytes / 1_000_000.0:0} MB: {check.Records} records, {check.Diagnostics} diagnostics");
}

async Task<string> RunStatements()
{
    var mutator = new StatementMutator(seed);
    await using var check = new StatementCheck();
    await check.Prepare();
    for (var i = 0; i < count; i++)
    {
        var statement = mutator.Next();
        var look = i % 100 == 0;
        await Watched(i, Encoding.UTF8.GetBytes(statement), () => check.Run(statement, look));
    }

    return string.Create(CultureInfo.InvariantCulture, $"statements (seed {seed}): {check.Answers} answered, with {check.Rows} rows, {check.Limits} stopped at a limit");
}

async Task Watched(int i, byte[] input, Func<Task> run)
{
    watchdog.Started(i, input);
    try
    {
        await run();
    }
    catch (Exception exception)
    {
        watchdog.Fail($"input {i}: {exception}");
    }

    watchdog.Ended();
    if ((i + 1) % 20_000 == 0)
        await terminal.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{i + 1} inputs, {watch.Elapsed.TotalSeconds:0} s"));
}
