using System.Diagnostics;
using System.Globalization;

namespace Fuzz;

/// <summary>Ends the program when an input takes too long or too much memory, and keeps that input.</summary>
internal sealed class Watchdog : IDisposable
{
    private const long MostMemory = 1024L * 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly TextWriter report;
    private readonly Timer timer;
    private readonly Lock gate = new();
    private byte[] input = [];
    private int number;
    private long started;

    public Watchdog(TextWriter report)
    {
        this.report = report;
        timer = new Timer(_ => Look(), state: null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    /// <summary>The longest that an input took.</summary>
    public TimeSpan Slowest { get; private set; }

    public void Started(int i, byte[] bytes)
    {
        lock (gate)
        {
            number = i;
            input = bytes;
            started = Stopwatch.GetTimestamp();
        }
    }

    public void Ended()
    {
        lock (gate)
        {
            var elapsed = Stopwatch.GetElapsedTime(started);
            Slowest = elapsed > Slowest ? elapsed : Slowest;
            started = 0;
        }
    }

    /// <summary>Keeps the input and ends the program.</summary>
    public void Fail(string reason)
    {
        File.WriteAllBytes("fuzz-failure.bin", input);
        report.WriteLine(reason);
        report.WriteLine("The input is in fuzz-failure.bin.");
        report.Flush();
        Environment.Exit(1);
    }

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        lock (gate)
        {
            if (started != 0 && Stopwatch.GetElapsedTime(started) > Longest)
                Fail(string.Create(CultureInfo.InvariantCulture, $"input {number}: hangs for {Longest.TotalSeconds} s"));
            if (Environment.WorkingSet > MostMemory)
                Fail(string.Create(CultureInfo.InvariantCulture, $"input {number}: {Environment.WorkingSet >> 20} MB of memory"));
        }
    }
}
