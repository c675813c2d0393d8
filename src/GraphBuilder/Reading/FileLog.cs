using GraphStore.Model;

namespace GraphBuilder.Reading;

/// <summary>The log as one file sees it: what is said here carries the file's name.</summary>
internal sealed class FileLog(DiagnosticLog log, string file)
{
    /// <summary>Quotations in messages are cut to this many characters.</summary>
    private const int QuotationLength = 80;

    /// <summary>Whole messages are cut to this many: some quote what parsers say, which quote the input.</summary>
    private const int MessageLength = 400;

    /// <summary>Whether an error was told here.</summary>
    public bool AnyError { get; private set; }

    public void Error(string code, long line, string found, string expected)
    {
        AnyError = true;
        Add(DiagnosticSeverity.Error, code, line, found, expected);
    }

    public void Warning(string code, long line, string found, string expected) => Add(DiagnosticSeverity.Warning, code, line, found, expected);

    public void Note(long line, string text) => log.Note(new ReadingNote(file, line, text));

    /// <summary>A piece of the input for a message, in quotation marks.</summary>
    public static string Quote(ReadOnlySpan<char> text) => string.Concat("\"", Excerpt(text), "\"");

    /// <summary>A piece of the input for a message: one line, not long, no control characters.</summary>
    public static string Excerpt(ReadOnlySpan<char> text) => Cut(text, QuotationLength);

    private void Add(DiagnosticSeverity severity, string code, long line, string found, string expected) =>
        log.Add(new Diagnostic(severity, code, file, line, Cut(found, MessageLength), expected));

    private static string Cut(ReadOnlySpan<char> text, int length)
    {
        var looked = text[..Math.Min(text.Length, 4 * length)];
        var clean = Decoding.WhiteSpace.Collapse(looked);
        if (clean.Length <= length && looked.Length == text.Length)
            return clean;
        length = Math.Min(length, clean.Length);
        if (length > 0 && char.IsHighSurrogate(clean[length - 1]))
            length--;
        return string.Concat(clean.AsSpan(0, length), "…");
    }
}
