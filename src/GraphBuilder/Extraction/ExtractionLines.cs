using System.Buffers;

namespace GraphBuilder.Extraction;

/// <summary>Writes extracted papers to a stream, a JSON line each, through a buffer of bounded size.</summary>
internal static class ExtractionLines
{
    private const int BufferedBytes = 1 << 16;

    /// <summary>Writes all papers as they come.</summary>
    /// <returns>How many there were.</returns>
    public static async Task<int> Write(IEnumerable<ExtractedPaper> papers, Stream output, CancellationToken cancel)
    {
        var buffer = new ArrayBufferWriter<byte>(2 * BufferedBytes);
        var count = 0;
        foreach (var paper in papers)
        {
            ExtractionJson.Write(buffer, paper);
            count++;
            if (buffer.WrittenCount >= BufferedBytes)
                await Flush(buffer, output, cancel);
        }

        await Flush(buffer, output, cancel);
        await output.FlushAsync(cancel);
        return count;
    }

    private static async Task Flush(ArrayBufferWriter<byte> buffer, Stream output, CancellationToken cancel)
    {
        await output.WriteAsync(buffer.WrittenMemory, cancel);
        buffer.ResetWrittenCount();
    }
}
