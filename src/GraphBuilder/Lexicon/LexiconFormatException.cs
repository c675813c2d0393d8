namespace GraphBuilder.Lexicon;

/// <summary>A line of a lexicon file that cannot be understood.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">From 1.</param>
/// <param name="Code">A stable name in kebab case, such as <c>lexicon-type</c>.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What should stand there.</param>
internal sealed class LexiconFormatException(string file, int line, string code, string found, string expected)
    : FormatException($"{file}, line {line}: found {found}, expected {expected}.")
{
    public string File { get; } = file;

    public int Line { get; } = line;

    public string Code { get; } = code;

    public string Found { get; } = found;

    public string Expected { get; } = expected;
}
