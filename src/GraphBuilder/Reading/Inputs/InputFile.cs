namespace GraphBuilder.Reading.Inputs;

/// <summary>One file of the input.</summary>
/// <param name="Name">The document's name: the path relative to the input that led to it, with forward slashes.</param>
/// <param name="Label">The name for messages: more of the path where two inputs hold files of one name.</param>
internal sealed record InputFile(string Name, string Label, IInputStorage Storage);

/// <summary>Where the bytes of an input are; they can be read any number of times.</summary>
internal interface IInputStorage : IDisposable
{
    /// <summary>How many bytes there are, as far as that is known before reading; else 0.</summary>
    long Length { get; }

    /// <summary>A stream from the first byte on.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was to stop while the bytes were waited for.</exception>
    Stream Open(CancellationToken cancel);
}
