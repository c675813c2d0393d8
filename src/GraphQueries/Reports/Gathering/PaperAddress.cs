using GraphStore.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>Where a paper can be read.</summary>
internal static class PaperAddress
{
    /// <summary>Its page at arXiv, else what its DOI leads to; null when neither is known or well formed.</summary>
    public static string? Of(GraphNode paper)
    {
        if (paper.TextOrNull("arxivId") is { Length: > 0 } arxiv && arxiv.All(IsPartOfName))
            return "https://arxiv.org/abs/" + arxiv;
        if (paper.TextOrNull("doi") is { Length: > 0 } doi && doi.StartsWith("10.", StringComparison.Ordinal))
            return "https://doi.org/" + string.Join('/', doi.Split('/').Select(Uri.EscapeDataString));
        return null;
    }

    private static bool IsPartOfName(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '/' or '-';
}
