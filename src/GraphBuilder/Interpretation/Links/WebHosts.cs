using System.Collections.Frozen;

namespace GraphBuilder.Interpretation.Links;

internal enum WebHostKind : byte
{
    Page,
    Repository,
    Redirect,
}

/// <summary>What is known about a host.</summary>
/// <param name="Segments">How many path segments an address on it needs to name anything.</param>
internal readonly record struct WebHost(WebHostKind Kind, int Segments);

/// <summary>The tables of known hosts and of endings of host names.</summary>
internal static class WebHosts
{
    private static readonly WebHost Unknown = new(WebHostKind.Page, 0);

    private static readonly FrozenDictionary<string, WebHost> Known = EmbeddedTable.Rows("Links/web-hosts.tsv").ToFrozenDictionary(
        row => row[0],
        row => new WebHost(Enum.Parse<WebHostKind>(row[1], ignoreCase: true), int.Parse(row[2])),
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, bool> Endings = EmbeddedTable.Rows("Links/top-level-domains.tsv").ToFrozenDictionary(
        row => row[0],
        row => row.Length > 1,
        StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, WebHost>.AlternateLookup<ReadOnlySpan<char>> KnownSpans = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> EndingSpans = Endings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Looks an address up, first with its first path segment, then by host alone.</summary>
    /// <param name="address">Without scheme: <c>www.github.com/owner/name</c>.</param>
    public static WebHost Find(ReadOnlySpan<char> address)
    {
        if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            address = address[4..];
        int slash = address.IndexOf('/');
        if (slash < 0)
            return OfHost(address);
        int next = address[(slash + 1)..].IndexOf('/');
        ReadOnlySpan<char> withSegment = next < 0 ? address : address[..(slash + 1 + next)];
        return KnownSpans.TryGetValue(withSegment, out WebHost found) ? found : OfHost(address[..slash]);
    }

    /// <summary>Whether host names end so: <c>com</c>, <c>io</c>.</summary>
    public static bool IsEnding(ReadOnlySpan<char> label) => EndingSpans.ContainsKey(label);

    /// <summary>Whether host names end so and no sentence has this as a word.</summary>
    public static bool IsUnmistakableEnding(ReadOnlySpan<char> label) => EndingSpans.TryGetValue(label, out bool word) && !word;

    private static WebHost OfHost(ReadOnlySpan<char> host)
    {
        if (KnownSpans.TryGetValue(host, out WebHost found))
            return found;
        // Institutions run the same software under their own names: gitlab.kitware.com, git.example.edu.
        return host.StartsWith("gitlab.", StringComparison.OrdinalIgnoreCase) || host.StartsWith("git.", StringComparison.OrdinalIgnoreCase)
            ? new WebHost(WebHostKind.Repository, 1)
            : Unknown;
    }
}
