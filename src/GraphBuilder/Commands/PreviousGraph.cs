using System.Security.Cryptography;
using System.Text;
using GraphBuilder.Resolution.Continuity;
using GraphConsole;
using GraphStore.Folder;
using GraphStore.Model;

namespace GraphBuilder.Commands;

/// <summary>The graph whose ids a build keeps.</summary>
/// <param name="Terms">What it says of terms.</param>
/// <param name="Sha256">Of what was taken from it: a graph of the same terms and mentions has the same, whatever else differs.</param>
internal sealed record PreviousGraph(PreviousTerms Terms, string Sha256)
{
    /// <exception cref="StoreException">There is no graph, or it is damaged, of a newer format, or being replaced.</exception>
    public static PreviousGraph Load(string folder)
    {
        if (!Directory.Exists(folder))
            throw new CommandException(ExitCode.Usage, $"--previous {folder}: no such graph");
        using var graph = GraphFolder.Open(folder);
        EditedGraphs.Refuse(graph, folder, "build --previous");
        var tables = GraphSchema.TermLabels.Append("Paper").Select(static label => $"nodes/{label}.csv").Append("relationships/MENTIONS.csv").ToHashSet(StringComparer.Ordinal);
        var taken = graph.Manifest.Files.Where(file => tables.Contains(file.Name))
            .OrderBy(static file => file.Name, StringComparer.Ordinal)
            .Select(static file => $"{file.Name}\n{file.Sha256}\n");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(taken)));
        return new PreviousGraph(PreviousTerms.Of(graph.Load()), Convert.ToHexStringLower(hash));
    }
}
