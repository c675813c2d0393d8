using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Results;

/// <summary>Reads bounds and rates in LaTeX: <c>$O(n \log n)$</c>, <c>$\tilde{\mathcal{O}}(\sqrt{T})$</c>, <c>$\Omega(n)$</c>.</summary>
internal static class ComplexityBound
{
    private static readonly string[] Heads = ["O(", "O (", "O\\left(", "\\mathcal{O}", "\\mathcal O", "\\tilde{O}", "\\tilde O", "\\widetilde{O}", "\\tilde{\\mathcal{O}}", "\\widetilde{\\mathcal{O}}", "\\Omega(", "\\Omega (", "\\Theta(", "\\mathrm{O}("];

    /// <summary>The bound, dollars included, when the token is one.</summary>
    public static Range? Read(ReadOnlySpan<char> text, Token token)
    {
        ReadOnlySpan<char> latex = text.Slice(token.Start, token.Length);
        if (latex.Length < 4 || latex[0] != '$')
            return null;
        ReadOnlySpan<char> inner = latex.Trim('$').TrimStart();
        foreach (string head in Heads)
        {
            if (inner.StartsWith(head, StringComparison.OrdinalIgnoreCase))
                return token.Start..token.End;
        }

        return null;
    }
}
