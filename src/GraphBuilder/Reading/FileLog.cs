using GraphStore.Model;

namespace GraphBuilder.Reading;

/// <summary>The log as one file sees it: what is said here carries the file's name.</summary>
internal sealed class FileLog(DiagnosticLog log, string file)
{
    /// <summary>Quotations in messages are cut to this many characters.</summary>
    private const int QuotationLength = 80;

    /// <summary>Whether an error was told here.</summary>
    public bool AnyError { get; private set; }

    public void Error(string code, long line, string found, string expected)
    {
        AnyError = true;
        log.Add(new Diagnostic(DiagnosticSeverity.Error, code, file, line, found, expected));
    }

    public void Warning(string code, long line, string found, string expected) =>
        log.Add(new Diagnostic(DiagnosticSeverity.Warning, code, file, line, found, expected));

    public void Note(long line, string text) => log.Note(new ReadingNote(file, line, text));

    /// <summary>A piece of the input for a message, in quotation marks.</summary>
    public static string Quote(ReadOnlySpan<char> text) => string.Concat("\"", Excerpt(text), "\"");

    /// <summary>A piece of the input for a message: one line, not long, no control characters.</summary>
    public static string Excerpt(ReadOnlySpan<char> text)
    {
        var start = text[..Math.Min(text.Length, 4 * QuotationLength)];
        var clean = Decoding.WhiteSpace.Collapse(start);
        if (clean.Length <= QuotationLength && start.Length == text.Length)
            return clean;
        var length = Math.Min(QuotationLength, clean.Length);
        if (length > 0 && char.IsHighSurrogate(clean[length - 1]))
            length--;
        return string.Concat(clean.AsSpan(0, length), "…");
    }
}
