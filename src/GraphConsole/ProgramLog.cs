using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace GraphConsole;

/// <summary>The log: short lines on standard error, full ones in <c>--log-file</c>.</summary>
internal static class ProgramLog
{
    private const string ScreenTemplate = "{Level:w}: {Message:l}";
    private const string FileTemplate = "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:u3} {SourceContext}: {Message:l}{NewLine}";
    private const string FileTemplateWithTraces = FileTemplate + "{Exception}";

    /// <exception cref="CommandException">The log file cannot be written.</exception>
    public static void AddProgramLog(this ILoggingBuilder logging, TalkOptions talk, Terminal terminal)
    {
        var screen = talk.Verbose ? LogEventLevel.Debug : talk.Quiet ? LogEventLevel.Fatal : LogEventLevel.Warning;
        var file = talk.Verbose ? LogEventLevel.Debug : LogEventLevel.Information;
        var log = new LoggerConfiguration()
            .MinimumLevel.Is(talk.LogFile is null || screen < file ? screen : file)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .WriteTo.Sink(new TerminalSink(terminal), screen);
        if (talk.LogFile is not null)
        {
            EnsureWritable(talk.LogFile);
            log.WriteTo.File(new MessageTemplateTextFormatter(talk.Verbose ? FileTemplateWithTraces : FileTemplate), talk.LogFile, file);
        }

        logging.SetMinimumLevel(LogLevel.Debug);
        logging.AddSerilog(log.CreateLogger(), dispose: true);
    }

    /// <summary>Serilog drops what it cannot write without a word; a person who asked for a log wants to know.</summary>
    private static void EnsureWritable(string path)
    {
        try
        {
            File.Open(path, FileMode.Append, FileAccess.Write).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandException(ExitCode.Usage, $"--log-file {path}: {e.Message}");
        }
    }

    private sealed class TerminalSink(Terminal terminal) : ILogEventSink
    {
        private readonly ITextFormatter formatter = new MessageTemplateTextFormatter(ScreenTemplate);

        public void Emit(LogEvent logEvent)
        {
            if (logEvent.Exception is not null)
                return; // what ended the program is its last words, printed by the program itself

            using var line = new StringWriter();
            formatter.Format(logEvent, line);
            terminal.Note(line.ToString());
        }
    }
}
