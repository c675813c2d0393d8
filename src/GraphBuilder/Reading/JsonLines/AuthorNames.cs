using System.Collections.Immutable;
using GraphBuilder.Reading.Decoding;

namespace GraphBuilder.Reading.JsonLines;

/// <summary>Takes a line of authors apart: "A. Vaswani, N. Shazeer and N. Parmar".</summary>
internal static class AuthorNames
{
    /// <summary>The names, in order; what stands in brackets (affiliations, in the arXiv snapshot) is left out.</summary>
    public static ImmutableArray<string> OfText(string authors)
    {
        var names = WithoutBrackets(authors).Replace(", and ", ",", StringComparison.Ordinal).Replace(" and ", ",", StringComparison.Ordinal).Replace(';', ',');
        return [.. names.Split(',').Select(name => WhiteSpace.Collapse(name)).Where(name => name.Length > 0 && !IsSuffix(name))];
    }

    private static bool IsSuffix(string name) => name is "Jr" or "Jr." or "Sr" or "Sr." or "II" or "III" or "IV";

    private static string WithoutBrackets(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal))
            return text;
        var depth = 0;
        return string.Concat(text.Where(c =>
        {
            depth += c == '(' ? 1 : 0;
            var kept = depth == 0;
            depth -= c == ')' && depth > 0 ? 1 : 0;
            return kept;
        }));
    }
}
