using System.Globalization;
using System.Security.Cryptography;
using GraphBuilder.Analysis;

namespace GraphBuilder.Commands;

/// <summary>The options that the manifest keeps: those that change the result, and nothing of the machine.</summary>
internal static class RecordedOptions
{
    public static IReadOnlyDictionary<string, string> Of(BuildOptions options, PreviousGraph? previous)
    {
        var recorded = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["min-papers"] = options.MinPapers.ToString(CultureInfo.InvariantCulture),
        };
        if (!options.Analyse)
            GraphAnalysis.RecordNone(recorded);
        if (options.From is { } format)
            recorded["from"] = InputSymbols.NameOf(format);
        if (options.Lexicon.Length > 0)
            recorded["lexicon"] = string.Join(' ', options.Lexicon.Select(file => $"{Path.GetFileName(file)}:{Hash(file)}"));
        if (options.Model is { } model)
            recorded["model"] = $"{Path.GetFileName(model)}:{Hash(model)}";
        if (previous is not null)
            recorded["previous"] = previous.Sha256;
        return recorded;
    }

    private static string Hash(string file)
    {
        using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
