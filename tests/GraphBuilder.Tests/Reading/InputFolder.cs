using System.Text;
using GraphBuilder.Reading;

namespace GraphBuilder.Tests.Reading;

/// <summary>A folder of input files that goes when the test is over.</summary>
internal sealed class InputFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("graph-builder-tests-");

    public string Path => folder.FullName;

    /// <summary>Writes a file, with the folders above it, and gives its path.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public Corpus Open(params string[] inputs) => Open(new DiagnosticLog(), inputs);

    /// <summary>Opens inputs of the folder; without any, the folder itself.</summary>
    public Corpus Open(DiagnosticLog log, params string[] inputs) =>
        new CorpusReader(new ReadingOptions()).Open(inputs.Length == 0 ? [Path] : inputs.Select(At), log, CancellationToken.None);

    public void Dispose() => folder.Delete(recursive: true);
}
