using System.Globalization;
using GraphBuilder.Reading;
using GraphConsole;
using GraphStore.Model;

namespace GraphBuilder.Commands;

/// <summary>Shows complaints about the input on standard error, errors first.</summary>
internal sealed class DiagnosticReport(Terminal terminal, TalkOptions talk)
{
    /// <summary>Enough to see what is wrong, not enough to push the result off the screen.</summary>
    public const int FewLines = 10;

    /// <param name="most">So many lines at most.</param>
    /// <param name="rest">Where the others are to be found.</param>
    public void Write(DiagnosticLog log, int most, string rest)
    {
        if (talk.Quiet)
            return;
        var diagnostics = log.Diagnostics.OrderByDescending(diagnostic => diagnostic.Severity).ToList();
        foreach (var diagnostic in diagnostics.Take(most))
            terminal.Note(Line(diagnostic));
        if (diagnostics.Count > most)
            terminal.Note(string.Create(CultureInfo.InvariantCulture, $"... and {diagnostics.Count - most} more; {rest}"));
        if (!talk.Verbose)
            return;
        foreach (var note in log.Notes)
            terminal.Note(note.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{note.File}:{note.Line}: note: {note.Text}") : $"{note.File}: note: {note.Text}");
    }

    /// <summary>A line on standard error, unless asked to be quiet.</summary>
    public void Say(string line)
    {
        if (!talk.Quiet)
            terminal.Note(line);
    }

    private static string Line(Diagnostic diagnostic)
    {
        var place = diagnostic.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{diagnostic.File}:{diagnostic.Line}") : diagnostic.File;
        var severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        return $"{place}: {severity} {diagnostic.Code}: found {diagnostic.Found}; expected {diagnostic.Expected}";
    }
}
