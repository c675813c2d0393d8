using System.Collections.Concurrent;
using System.Globalization;
using GraphConsole.Output;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GraphConsole.Progress;

/// <summary>A bar a step, with speed and time left, drawn on standard error.</summary>
internal sealed class ProgressBars : IProgress<StepProgress>
{
    private readonly ProgressContext context;
    private readonly Dictionary<string, ProgressTask> tasks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, string> units;
    private ProgressTask? current;

    private ProgressBars(ProgressContext context, ConcurrentDictionary<int, string> units)
    {
        this.context = context;
        this.units = units;
    }

    public static async Task<T> Show<T>(Terminal terminal, Func<IProgress<StepProgress>, Task<T>> work)
    {
        var screen = Screen.Of(terminal.Error, terminal.ErrorIsScreen, terminal);
        var unitOfTask = new ConcurrentDictionary<int, string>();
        var progress = screen.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn { Width = 30 },
                new CountColumn(unitOfTask),
                new SpeedColumn(),
                new RemainingTimeColumn());
        terminal.AboveDrawing = line => screen.WriteLine(line);
        try
        {
            return await progress.StartAsync(async context =>
            {
                var bars = new ProgressBars(context, unitOfTask);
                var result = await work(bars);
                bars.End();
                return result;
            });
        }
        finally
        {
            terminal.AboveDrawing = null;
        }
    }

    public void Report(StepProgress value)
    {
        if (!tasks.TryGetValue(value.Step, out var task))
        {
            End();
            task = context.AddTask(Markup.Escape(value.Step));
            units[task.Id] = value.Unit;
            tasks.Add(value.Step, task);
            current = task;
        }

        task.IsIndeterminate = value.Total is null;
        task.MaxValue = Math.Max(1, value.Total ?? value.Done + 1);
        task.Value = value.Done;
    }

    private void End()
    {
        if (current is null)
            return;
        current.IsIndeterminate = false;
        current.MaxValue = Math.Max(1, current.Value);
        current.Value = current.MaxValue;
        current.StopTask();
    }

    /// <summary>The drawing thread asks for units while the working thread adds them.</summary>
    private sealed class CountColumn(ConcurrentDictionary<int, string> units) : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(string.Create(CultureInfo.InvariantCulture, $"{task.Value:#,0} {units.GetValueOrDefault(task.Id)}")).RightJustified();
    }

    private sealed class SpeedColumn : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        {
            var speed = task.ElapsedTime is { TotalSeconds: > 0 } elapsed ? task.Value / elapsed.TotalSeconds : 0;
            return new Text(string.Create(CultureInfo.InvariantCulture, $"{speed:#,0}/s")).RightJustified();
        }
    }
}
