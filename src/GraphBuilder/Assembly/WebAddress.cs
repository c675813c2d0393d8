namespace GraphBuilder.Assembly;

/// <summary>The parts of a cleaned link that the graph keeps.</summary>
/// <param name="Host">In lower case.</param>
/// <param name="Path">Behind the host, without slashes at its ends.</param>
internal readonly record struct WebAddress(string Host, string Path)
{
    // Hosts that name what an address is before they name its owner: huggingface.co/datasets/owner/name.
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal) { "datasets", "spaces", "collections", "models", "papers" };

    public static WebAddress Parse(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) is var scheme && scheme >= 0 ? scheme + 3 : 0;
        var end = url.AsSpan(start).IndexOfAny('/', '?', '#') is var slash && slash >= 0 ? start + slash : url.Length;
        return new(url[start..end].ToLowerInvariant(), url[end..].Trim('/'));
    }

    /// <summary>Whose repository the address is in, and what it is called; the owner is empty where the host has none (a redirector).</summary>
    public (string Owner, string Name, string Kind) Repository()
    {
        var path = Path.AsSpan();
        if (path.IndexOfAny('?', '#') is var end && end >= 0)
            path = path[..end];
        var parts = path.ToString().Split('/', StringSplitOptions.RemoveEmptyEntries);
        var kind = "";
        if (Host is "huggingface.co" or "hf.co" && parts.Length > 1 && Kinds.Contains(parts[0]))
            (kind, parts) = (parts[0], parts[1..]);
        else if (Host == "anonymous.4open.science" && parts.Length > 1 && parts[0] is "r" or "repository")
            parts = parts[1..2];
        else if (Host.StartsWith("gitlab.", StringComparison.Ordinal) && Array.IndexOf(parts, "-") is var dash && dash > 1)
            return (string.Join('/', parts[..(dash - 1)]), parts[dash - 1], kind);
        return parts.Length switch
        {
            0 => ("", Host, kind),
            1 => ("", parts[0], kind),
            _ => (parts[0], parts[1], kind),
        };
    }
}
