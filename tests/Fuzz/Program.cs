using System.Diagnostics;
using System.Globalization;
using Fuzz;
using GraphConsole;

// Reads mutated inputs until a reader breaks a promise: Fuzz [COUNT [SEED [FOLDER]]], run from the project's root.
// FOLDER holds the files that the mutations start from; an input that breaks something is written to fuzz-failure.bin.
var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200_000;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
var folder = args.Length > 2 ? args[2] : Path.Combine("tests", "GraphBuilder.Tests", "Specs", "Reading");

using var terminal = Terminal.OfProcess();
var mutator = new Mutator(InputPool.Load(folder, Path.Combine("seeds")), new Random(seed));
var check = new ReadingCheck();
using var watchdog = new Watchdog(terminal.Error);
var watch = Stopwatch.StartNew();
for (var i = 0; i < count; i++)
{
    var input = mutator.Next();
    watchdog.Started(i, input);
    try
    {
        check.Run(input);
    }
    catch (Exception exception)
    {
        watchdog.Fail($"input {i}: {exception}");
    }

    watchdog.Ended();
    if ((i + 1) % 20_000 == 0)
        await terminal.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{i + 1} inputs, {watch.Elapsed.TotalSeconds:0} s"));
}

var memory = Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024);
terminal.Out.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{count} inputs (seed {seed}), {check.Bytes / 1_000_000.0:0} MB: {check.Records} records, {check.Diagnostics} diagnostics, "
    + $"no failure; slowest input {watchdog.Slowest.TotalMilliseconds:0} ms, peak memory {memory} MB, {watch.Elapsed.TotalSeconds:0} s"));
