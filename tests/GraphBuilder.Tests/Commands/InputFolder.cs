using System.Globalization;

namespace GraphBuilder.Tests.Commands;

/// <summary>A folder of its own for a test, with invented papers, gone afterwards.</summary>
internal sealed class InputFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-commands");

    public string Path => folder.FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>A paper as a listing has it: a title line, an abstract line.</summary>
    public static string Record(int number) => string.Create(CultureInfo.InvariantCulture,
        $"""
        ThinUpdate{number}: Invented Updates for Frozen Networks
        Large language models are costly to fine-tune. We propose ThinUpdate{number}, a kind of adapter for low-rank adaptation. It improves accuracy on ImageNet.

        """).ReplaceLineEndings("\n");

    /// <summary>The same as a JSON line.</summary>
    public static string JsonLine(int number)
    {
        var lines = Record(number).Split('\n');
        return string.Create(CultureInfo.InvariantCulture, $$"""{"id": {{number}}, "title": "{{lines[0]}}", "abstract": "{{lines[1]}}"}""") + "\n";
    }

    public string Write(string name, params IEnumerable<string> parts)
    {
        var path = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Concat(parts));
        return path;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
