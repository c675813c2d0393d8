using System.Globalization;
using GraphBuilder.Reading;
using GraphConsole;
using GraphConsole.Progress;

namespace GraphBuilder.Commands;

/// <summary>How verbs read their input, and what they say of it.</summary>
internal static class InputReading
{
    /// <summary>What a step of reading is called while it runs.</summary>
    private const string Step = "reading";

    /// <param name="from">The format of every file; null when the content tells.</param>
    public static ReadingOptions Options(PaperFormat? from, Terminal terminal, IProgress<StepProgress>? steps) => new()
    {
        Format = from,
        StandardInput = () => terminal.Input,
        Progress = steps is null ? null : new Steps(steps),
    };

    /// <summary><c>896 records, 822 papers, 0 errors</c>; warnings when there are any.</summary>
    public static string Summary(Corpus corpus, DiagnosticLog log) =>
        $"{Counted(corpus.RecordCount, "record")}, {Counted(corpus.PaperCount, "paper")}, {Complaints(log)}";

    /// <summary><c>0 errors, 2 warnings</c>.</summary>
    public static string Complaints(DiagnosticLog log) =>
        log.Warnings == 0 ? Counted(log.Errors, "error") : $"{Counted(log.Errors, "error")}, {Counted(log.Warnings, "warning")}";

    /// <exception cref="CommandException">There was nothing to use.</exception>
    public static ExitCode Outcome(Corpus corpus, DiagnosticLog log)
    {
        if (corpus.PaperCount == 0)
            throw NothingUsable();
        return log.Errors > 0 ? ExitCode.Incomplete : ExitCode.Done;
    }

    public static CommandException NothingUsable() =>
        new(ExitCode.Failed, "found no paper in the input; expected listings, JSON lines, Atom or BibTeX with titles and abstracts");

    /// <summary>A number with its noun, without thousands apart: scripts read these lines.</summary>
    public static string Counted(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private sealed class Steps(IProgress<StepProgress> steps) : IProgress<ReadingProgress>
    {
        public void Report(ReadingProgress value)
        {
            // Records are what a person counts; bytes are what is known beforehand.
            var total = value.Bytes > 0 && value.TotalBytes > value.Bytes
                ? (long)((double)value.Records * value.TotalBytes / value.Bytes)
                : value.Records;
            steps.Report(new StepProgress(Step, value.Records, total, "records"));
        }
    }
}
