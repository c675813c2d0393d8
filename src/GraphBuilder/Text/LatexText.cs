namespace GraphBuilder.Text;

/// <summary>LaTeX as plain text, for comparing names: <c>$\beta$</c> is β, <c>$L_2$</c> is L2, <c>\&amp;</c> is &amp;; a command's name is nothing.</summary>
internal static class LatexText
{
    private static readonly Dictionary<string, char> Named = new(StringComparer.Ordinal)
    {
        ["alpha"] = 'α', ["beta"] = 'β', ["gamma"] = 'γ', ["delta"] = 'δ', ["epsilon"] = 'ε', ["varepsilon"] = 'ε', ["zeta"] = 'ζ', ["eta"] = 'η', ["theta"] = 'θ', ["vartheta"] = 'θ',
        ["iota"] = 'ι', ["kappa"] = 'κ', ["lambda"] = 'λ', ["mu"] = 'μ', ["nu"] = 'ν', ["xi"] = 'ξ', ["pi"] = 'π', ["rho"] = 'ρ', ["varrho"] = 'ρ', ["sigma"] = 'σ', ["tau"] = 'τ',
        ["upsilon"] = 'υ', ["phi"] = 'φ', ["varphi"] = 'φ', ["chi"] = 'χ', ["psi"] = 'ψ', ["omega"] = 'ω',
        ["Gamma"] = 'Γ', ["Delta"] = 'Δ', ["Theta"] = 'Θ', ["Lambda"] = 'Λ', ["Xi"] = 'Ξ', ["Pi"] = 'Π', ["Sigma"] = 'Σ', ["Upsilon"] = 'Υ', ["Phi"] = 'Φ', ["Psi"] = 'Ψ', ["Omega"] = 'Ω',
        ["ell"] = 'l', ["infty"] = '∞', ["nabla"] = '∇', ["partial"] = '∂', ["times"] = '×', ["to"] = '→', ["rightarrow"] = '→', ["star"] = '*', ["ast"] = '*', ["sharp"] = '#',
    };

    private static readonly Dictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> NamedLookup = Named.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Writes the plain text of a LaTeX token; never longer than the token. Returns its length.</summary>
    public static int Write(ReadOnlySpan<char> latex, Span<char> buffer)
    {
        var length = 0;
        for (var i = 0; i < latex.Length; i++)
        {
            var c = latex[i];
            if (c is '$' or '{' or '}' or '_' or '^')
                continue;
            if (c != '\\')
            {
                buffer[length++] = c;
                continue;
            }

            var end = i + 1;
            while (end < latex.Length && char.IsAsciiLetter(latex[end]))
                end++;
            if (end > i + 1)
            {
                if (NamedLookup.TryGetValue(latex[(i + 1)..end], out var sign))
                    buffer[length++] = sign;
                i = end - 1;
            }
            else if (++i < latex.Length)
            {
                buffer[length++] = latex[i] is '&' or '#' or '+' or '*' or '@' ? latex[i] : ' ';
            }
        }

        return length;
    }
}
