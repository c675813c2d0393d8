namespace GraphStore.Model;

public enum DiagnosticSeverity
{
    /// <summary>Something was changed or dropped; everything else of the record is kept.</summary>
    Warning,

    /// <summary>A record or file could not be read.</summary>
    Error,
}

/// <summary>A complaint about the input. Work goes on after it; the exit code says that it happened.</summary>
/// <param name="Severity">Whether a record or file was lost.</param>
/// <param name="Code">A stable name in kebab case, such as <c>json-syntax</c>.</param>
/// <param name="File">The file's path relative to the input.</param>
/// <param name="Line">The line in that file, from 1; 0 when the complaint is about the file as a whole.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What should stand there.</param>
public sealed record Diagnostic(DiagnosticSeverity Severity, string Code, string File, long Line, string Found, string Expected);
