using GraphStore.Model;

namespace GraphStore.Folder;

/// <summary>What a folder store says of itself in <c>manifest.json</c>.</summary>
/// <param name="FormatVersion">See <see cref="CurrentFormatVersion"/>.</param>
/// <param name="Counts">Of the labels and types that occur.</param>
/// <param name="Inputs">The files that the graph was made from, by name.</param>
/// <param name="Options">The options that the graph was made with, by name.</param>
/// <param name="Files">Every file of the store but the manifest, by name.</param>
public sealed record Manifest(
    int FormatVersion,
    GraphCounts Counts,
    IReadOnlyList<InputRecord> Inputs,
    IReadOnlyDictionary<string, string> Options,
    IReadOnlyList<ManifestFile> Files)
{
    /// <summary>The highest version that this program reads: that of edited graphs.</summary>
    public const int CurrentFormatVersion = 2;

    /// <summary>The version of graphs that keep to the schema.</summary>
    public const int SchemaFormatVersion = 1;

    /// <summary>Whether somebody changed the graph after it was made: its labels, types and properties may go beyond the schema.</summary>
    public bool IsEdited { get; init; }
}

/// <summary>A file of the store.</summary>
/// <param name="Name">Relative to the store, with forward slashes.</param>
/// <param name="Sha256">In lower-case hexadecimal.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Rows">How many nodes, relationships, diagnostics or changes are in it.</param>
public sealed record ManifestFile(string Name, string Sha256, long Bytes, long Rows);
