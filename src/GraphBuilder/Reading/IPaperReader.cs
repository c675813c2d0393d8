using GraphBuilder.Reading.Decoding;

namespace GraphBuilder.Reading;

/// <summary>Reads the papers of one format.</summary>
internal interface IPaperReader
{
    /// <summary>The records of a text, in its order, one at a time; what cannot be read is told to the text's log, and reading goes on.</summary>
    /// <remarks>Never throws for what the text says; memory does not grow with its length.</remarks>
    IEnumerable<PaperRecord> Read(TextSource text);
}
