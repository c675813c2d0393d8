using System.Text.Json;

namespace GraphStore.Folder;

/// <summary>What the journal says: the new graph is complete, and its manifest has this hash.</summary>
internal sealed record SwapJournal(string ManifestSha256)
{
    private const string Property = "manifestSha256";

    /// <summary>The journal, or null when there is none or its writing was cut short, in which case nothing has been moved yet.</summary>
    public static SwapJournal? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return json.RootElement.GetProperty(Property).GetString() is { } hash ? new(hash) : null;
        }
        catch (Exception torn) when (torn is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    public void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString(Property, ManifestSha256);
        json.WriteEndObject();
    }
}
