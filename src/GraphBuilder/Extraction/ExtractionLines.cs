using System.Buffers;

namespace GraphBuilder.Extraction;

/// <summary>Writes extracted papers to a stream, a JSON line each, through a buffer of bounded size.</summary>
internal static class ExtractionLines
{
    private const int BufferedBytes = 1 << 16;

    /// <summary>
    /// Writes all papers as they come. Whoever extracts them here stays on the present thread, with all that it remembers of words: awaiting each write would send the work from thread to thread.
    /// </summary>
    /// <returns>How many there were.</returns>
    public static int Write(IEnumerable<ExtractedPaper> papers, Stream output)
    {
        var buffer = new ArrayBufferWriter<byte>(2 * BufferedBytes);
        var count = 0;
        foreach (var paper in papers)
        {
            ExtractionJson.Write(buffer, paper);
            count++;
            if (buffer.WrittenCount >= BufferedBytes)
                Flush(buffer, output);
        }

        Flush(buffer, output);
        output.Flush();
        return count;
    }

    private static void Flush(ArrayBufferWriter<byte> buffer, Stream output)
    {
        output.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }
}
