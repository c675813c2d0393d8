namespace GraphBuilder.Reading.Identifiers;

/// <summary>Digital object identifiers (ISO 26324), in lower case and without a resolver before them.</summary>
internal static class Doi
{
    /// <summary>The identifier in <c>10.1000/Xyz</c>, <c>doi:10.1000/xyz</c> or <c>https://doi.org/10.1000/xyz</c>; null in anything else.</summary>
    public static string? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        foreach (var prefix in (ReadOnlySpan<string>)["http://", "https://", "www.", "dx.doi.org/", "doi.org/", "doi:"])
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                text = text[prefix.Length..].TrimStart();
        }

        var slash = text.IndexOf('/');
        var isDoi = text.StartsWith("10.", StringComparison.Ordinal) && slash > 5 && slash + 1 < text.Length && !text.ContainsAny(" \t\r\n");
        return isDoi ? text.ToString().ToLowerInvariant() : null;
    }
}
