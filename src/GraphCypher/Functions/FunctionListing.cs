using GraphCypher.Semantics;

namespace GraphCypher.Functions;

/// <summary>Functions as lists of them show them.</summary>
internal static class FunctionListing
{
    public static (string Name, string Category, string Signature) Of(string category, FunctionDefinition function)
    {
        int shown = function.Most == int.MaxValue ? Math.Max(1, function.Least) : function.Most;
        string[] taken = [.. Enumerable.Range(0, shown).Select(i => i < function.Least ? Words(function.Expects(i)) : $"[{Words(function.Expects(i))}]")];
        return (function.Name, category, $"{function.Name}({string.Join(", ", taken)}{(function.Most == int.MaxValue ? ", ..." : "")})");
    }

    private static string Words(Kinds kinds) => kinds switch
    {
        Kinds.Any => "ANY",
        Kinds.Number => "NUMBER",
        _ => string.Join(" | ", Enum.GetValues<Kinds>().Where(kind => int.PopCount((int)kind) == 1 && (kinds & kind) != Kinds.None).Select(kind => kind.ToString().ToUpperInvariant())),
    };
}
