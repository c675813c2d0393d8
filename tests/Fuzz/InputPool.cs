namespace Fuzz;

/// <summary>What mutations start from: the specs of reading, and pieces of the listings.</summary>
internal static class InputPool
{
    /// <summary>A listing is taken in pieces: whole ones would make every input slow and few of them different.</summary>
    private const int PieceLength = 6000;

    public static IReadOnlyList<byte[]> Load(string specs, string listings)
    {
        var inputs = Directory.EnumerateFiles(specs, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".expected", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .Where(bytes => bytes.Length > 0)
            .ToList();
        foreach (var path in Directory.EnumerateFiles(listings).Order(StringComparer.Ordinal))
            inputs.AddRange(File.ReadAllBytes(path).Chunk(PieceLength).Take(3));
        return inputs;
    }
}
