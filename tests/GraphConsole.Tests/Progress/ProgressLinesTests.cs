using System.Text;
using GraphConsole.Progress;

namespace GraphConsole.Tests.Progress;

public class ProgressLinesTests
{
    [Fact]
    public void Report_QuickSteps_GivesALineForEach() => Lines(
        (0, new("reading", 10, null, "records")),
        (1, new("reading", 896, null, "records")),
        (0, new("extracting", 822, 822, "papers")),
        (0.5, new("extracting", 822, 822, "papers"))).ShouldBe(
            """
            reading: 896 records in 1.00 s
            extracting: 822 papers in 0.50 s

            """, StringCompareShould.IgnoreLineEndings);

    [Fact]
    public void Report_LongStep_SaysSpeedAndTimeLeftNowAndThen() => Lines(
        (0, new("extracting", 0, 60_000, "papers")),
        (4, new("extracting", 8_000, 60_000, "papers")),
        (2, new("extracting", 12_000, 60_000, "papers")),
        (24, new("extracting", 60_000, 60_000, "papers"))).ShouldBe(
            """
            extracting: 12,000 of 60,000 papers, 2,000 papers/s, 24 s left
            extracting: 60,000 of 60,000 papers, 2,000 papers/s, 0 s left
            extracting: 60,000 papers in 30.00 s

            """, StringCompareShould.IgnoreLineEndings);

    [Fact]
    public async Task Show_Quiet_WritesNothing()
    {
        using var error = new MemoryStream();
        using var terminal = Terminal.To(Stream.Null, error);
        var view = new ProgressView(terminal, new TalkOptions(Quiet: true, Verbose: false, LogFile: null), TimeProvider.System);
        var result = await view.Show(progress =>
        {
            progress.Report(new StepProgress("reading", 1, 1, "records"));
            return Task.FromResult(42);
        });
        result.ShouldBe(42);
        error.Length.ShouldBe(0);
    }

    private static string Lines(params (double SecondsLater, StepProgress Step)[] reports)
    {
        using var error = new MemoryStream();
        using (var terminal = Terminal.To(Stream.Null, error))
        {
            var time = new SetTime();
            var lines = new ProgressLines(terminal, time);
            foreach (var (later, step) in reports)
            {
                time.Now += TimeSpan.FromSeconds(later);
                lines.Report(step);
            }

            lines.End();
        }

        return Encoding.UTF8.GetString(error.ToArray());
    }

    private sealed class SetTime : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
