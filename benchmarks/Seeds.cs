using System.Runtime.CompilerServices;

namespace Benchmarks;

/// <summary>The abstracts of the seeds: the texts that every clone has.</summary>
internal static class Seeds
{
    private const int ShortestAbstract = 300;

    /// <summary>The folder of the listings.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "seeds");

    public static string[] Abstracts { get; } =
    [
        .. Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(static line => line.Length > ShortestAbstract),
    ];

    private static string Root([CallerFilePath] string file = "") => Path.GetDirectoryName(Path.GetDirectoryName(file))!;
}
