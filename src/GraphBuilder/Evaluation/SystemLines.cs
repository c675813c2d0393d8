using System.Text.Json;
using GraphBuilder.Extraction;

namespace GraphBuilder.Evaluation;

/// <summary>Reads what <c>extract</c> printed.</summary>
internal static class SystemLines
{
    /// <param name="lines">UTF-8, a JSON object a line; blank lines do not count.</param>
    /// <param name="file">What to call them in complaints.</param>
    /// <exception cref="InvalidDataException">A line is none of <c>extract</c>; the message names file and line.</exception>
    public static List<ExtractedPaper> Read(ReadOnlyMemory<byte> lines, string file)
    {
        var papers = new List<ExtractedPaper>();
        for (var number = 1; !lines.IsEmpty; number++)
        {
            var end = lines.Span.IndexOf((byte)'\n');
            var line = end < 0 ? lines : lines[..end];
            lines = end < 0 ? default : lines[(end + 1)..];
            if (line.Span.Trim(" \t\r"u8).IsEmpty)
                continue;
            try
            {
                papers.Add(ExtractionJson.Read(line));
            }
            catch (ExtractionLineException error)
            {
                throw new InvalidDataException($"{file}:{number}: found {error.Found}; expected {error.Expected}.", error);
            }
            catch (JsonException error)
            {
                throw new InvalidDataException($"{file}:{number}: expected one JSON object a line: {error.Message}", error);
            }
        }

        return papers;
    }
}
