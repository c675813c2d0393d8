using System.IO.Compression;
using System.Text.Json;
using GraphBuilder.Text;

namespace GraphBuilder.Tagging.Training;

/// <summary>Reads texts without annotations: JSON lines with <c>title</c> and <c>abstract</c>, compressed when the name ends in <c>.gz</c>.</summary>
internal static class UnlabelledReader
{
    /// <exception cref="InvalidDataException">A line is not such an object; the message names file and line.</exception>
    public static IReadOnlyList<PaperText> Read(string file)
    {
        using var stream = File.OpenRead(file);
        using var content = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : (Stream)stream;
        using var reader = new StreamReader(content);
        return [.. Lines(reader).AsParallel().AsOrdered().Select(line => Parse(line.Text, file, line.Number))];
    }

    private static IEnumerable<(string Text, int Number)> Lines(StreamReader reader)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return (line, number);
        }
    }

    private static PaperText Parse(string line, string file, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return TextAnalyzer.Analyze(root.GetProperty("title").GetString() ?? "", root.GetProperty("abstract").GetString() ?? "");
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{file}:{number}: expected a JSON object with the texts 'title' and 'abstract': {error.Message}", error);
        }
    }
}
