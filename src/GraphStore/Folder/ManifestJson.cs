using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphStore.Model;

namespace GraphStore.Folder;

/// <summary>
/// The manifest as JSON. The same manifest gives the same bytes. Nothing else vouches for it, so it vouches for itself: each input has a digest of
/// its other properties, and the last property is a hash over all but the inputs, so that one graph made from other files differs in them alone.
/// </summary>
internal static class ManifestJson
{
    private const string FormatVersion = "formatVersion";
    private const string Edited = "edited";
    private const string Counts = "counts";
    private const string Nodes = "nodes";
    private const string Relationships = "relationships";
    private const string Inputs = "inputs";
    private const string Options = "options";
    private const string Files = "files";
    private const string Name = "name";
    private const string Sha256 = "sha256";
    private const string Bytes = "bytes";
    private const string Rows = "rows";
    private const string Digest = "digest";
    private const string ContentSha256 = "contentSha256";

    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(Manifest manifest) => Write(manifest, ContentHash(manifest));

    /// <exception cref="StoreDamagedException">It is no manifest, has been changed, or is of a newer version.</exception>
    public static Manifest Read(byte[] utf8)
    {
        Manifest manifest;
        string hash;
        try
        {
            using var json = JsonDocument.Parse(utf8);
            var root = json.RootElement;
            RequireVersion(root.GetProperty(FormatVersion).GetInt32(), utf8);
            manifest = ReadManifest(root);
            hash = Text(root, ContentSha256);
            foreach (var input in root.GetProperty(Inputs).EnumerateArray())
                RequireUnchanged(Text(input, Digest), InputDigest(ReadInput(input)), $"the input {Text(input, Name)}");
        }
        catch (JsonException syntax)
        {
            throw new StoreDamagedException(
                StorePaths.ManifestName,
                (syntax.LineNumber ?? 0) + 1,
                (int)(syntax.BytePositionInLine ?? 0) + 1,
                "this is not JSON as the store writes it.");
        }
        catch (Exception shape) when (shape is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new StoreDamagedException(
                StorePaths.ManifestName, 0, 0, "this JSON is not the manifest of a graph: a property is missing or of another kind.");
        }

        RequireUnchanged(hash, ContentHash(manifest), "the manifest");
        return manifest;
    }

    /// <summary>The SHA-256 in lower-case hexadecimal.</summary>
    internal static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static string ContentHash(Manifest manifest) => Hash(Write(manifest with { Inputs = [] }, contentHash: null));

    private static string InputDigest(InputRecord input)
    {
        const int length = 16;
        return Hash(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{input.Name}\n{input.Sha256}\n{input.Bytes}")))[..length];
    }

    private static void RequireUnchanged(string said, string found, string what)
    {
        if (!string.Equals(said, found, StringComparison.Ordinal))
            throw new StoreDamagedException(StorePaths.ManifestName, 0, 0, $"{what} has been changed: it does not fit its hash.");
    }

    private static void RequireVersion(int version, byte[] utf8)
    {
        if (version <= Manifest.CurrentFormatVersion)
            return;
        int at = utf8.AsSpan().IndexOf("\"formatVersion\""u8);
        var before = utf8.AsSpan(0, at);
        throw new StoreDamagedException(
            StorePaths.ManifestName,
            before.Count((byte)'\n') + 1,
            at - before.LastIndexOf((byte)'\n'),
            $"the graph was written by a newer version of this program (format {version}; this one reads up to {Manifest.CurrentFormatVersion}). "
                + "Update the program, or build the graph again.")
        {
            IsNewerFormat = true,
        };
    }

    private static byte[] Write(Manifest manifest, string? contentHash)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            json.WriteNumber(FormatVersion, manifest.FormatVersion);
            if (manifest.IsEdited)
                json.WriteBoolean(Edited, true);
            json.WriteStartObject(Counts);
            WriteCounts(json, Nodes, manifest.Counts.Nodes);
            WriteCounts(json, Relationships, manifest.Counts.Relationships);
            json.WriteEndObject();
            WriteInputs(json, manifest.Inputs);
            json.WriteStartObject(Options);
            foreach (var (name, value) in manifest.Options.OrderBy(option => option.Key, StringComparer.Ordinal))
                json.WriteString(name, value);
            json.WriteEndObject();
            WriteFiles(json, manifest.Files);
            if (contentHash is not null)
                json.WriteString(ContentSha256, contentHash);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteCounts(Utf8JsonWriter json, string what, IReadOnlyDictionary<string, long> counts)
    {
        json.WriteStartObject(what);
        foreach (var (name, count) in counts.OrderBy(count => count.Key, StringComparer.Ordinal))
            json.WriteNumber(name, count);
        json.WriteEndObject();
    }

    private static void WriteInputs(Utf8JsonWriter json, IReadOnlyList<InputRecord> inputs)
    {
        json.WriteStartArray(Inputs);
        foreach (var input in inputs.OrderBy(input => input.Name, StringComparer.Ordinal).ThenBy(input => input.Sha256, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString(Name, input.Name);
            json.WriteString(Sha256, input.Sha256);
            json.WriteNumber(Bytes, input.Bytes);
            json.WriteString(Digest, InputDigest(input));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFiles(Utf8JsonWriter json, IReadOnlyList<ManifestFile> files)
    {
        json.WriteStartArray(Files);
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString(Name, file.Name);
            json.WriteString(Sha256, file.Sha256);
            json.WriteNumber(Bytes, file.Bytes);
            json.WriteNumber(Rows, file.Rows);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static Manifest ReadManifest(JsonElement root)
    {
        var counts = root.GetProperty(Counts);
        return new(
            root.GetProperty(FormatVersion).GetInt32(),
            new(ReadCounts(counts.GetProperty(Nodes)), ReadCounts(counts.GetProperty(Relationships))),
            [.. root.GetProperty(Inputs).EnumerateArray().Select(ReadInput)],
            root.GetProperty(Options).EnumerateObject()
                .ToDictionary(option => option.Name, option => option.Value.GetString() ?? "", StringComparer.Ordinal),
            [
                .. root.GetProperty(Files).EnumerateArray()
                    .Select(file => new ManifestFile(Text(file, Name), Text(file, Sha256), Number(file, Bytes), Number(file, Rows))),
            ])
        {
            IsEdited = root.TryGetProperty(Edited, out var edited) && edited.GetBoolean(),
        };
    }

    private static InputRecord ReadInput(JsonElement input) => new(Text(input, Name), Text(input, Sha256), Number(input, Bytes));

    private static Dictionary<string, long> ReadCounts(JsonElement counts) =>
        counts.EnumerateObject().ToDictionary(count => count.Name, count => count.Value.GetInt64(), StringComparer.Ordinal);

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString() ?? "";

    private static long Number(JsonElement element, string property) => element.GetProperty(property).GetInt64();
}
