namespace GraphBuilder.Reading;

/// <summary>An input that was asked for by name is not there: a path, a pattern without a match, or <c>-</c> without a standard input.</summary>
/// <param name="input">The input as it was given.</param>
internal sealed class MissingInputException(string input) : IOException(
    $"Found nothing at \"{input}\"; expected a file, a folder, a pattern such as papers/*.txt that matches a file, or - for standard input.")
{
    /// <summary>The input as it was given.</summary>
    public string Input { get; } = input;
}
