using System.Globalization;

namespace GraphConsole.Progress;

/// <summary>A line when a step ends, and every few seconds of a step that takes long.</summary>
internal sealed class ProgressLines(Terminal terminal, TimeProvider time) : IProgress<StepProgress>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private StepProgress? current;
    private long began;
    private long spoke;

    public void Report(StepProgress value)
    {
        if (current?.Step != value.Step)
        {
            End();
            began = spoke = time.GetTimestamp();
        }

        current = value;
        if (time.GetElapsedTime(spoke) >= Patience)
        {
            spoke = time.GetTimestamp();
            terminal.Note(Underway(value, time.GetElapsedTime(began)));
        }
    }

    /// <summary>Says how the last step ended.</summary>
    public void End()
    {
        if (current is { } step)
            terminal.Note(string.Create(CultureInfo.InvariantCulture, $"{step.Step}: {step.Done:#,0} {step.Unit} in {time.GetElapsedTime(began).TotalSeconds:0.00} s"));
        current = null;
    }

    private static string Underway(StepProgress step, TimeSpan elapsed)
    {
        var rate = step.Done / elapsed.TotalSeconds;
        var speed = string.Create(CultureInfo.InvariantCulture, $"{rate:#,0} {step.Unit}/s");
        if (step.Total is not { } total)
            return string.Create(CultureInfo.InvariantCulture, $"{step.Step}: {step.Done:#,0} {step.Unit} so far, {speed}");
        var left = rate > 0 ? Left((total - step.Done) / rate) : "?";
        return string.Create(CultureInfo.InvariantCulture, $"{step.Step}: {step.Done:#,0} of {total:#,0} {step.Unit}, {speed}, {left} left");
    }

    private static string Left(double seconds) => seconds < 90
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(seconds):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(seconds / 60):0} min");
}
