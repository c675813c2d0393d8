using System.Text.RegularExpressions;

namespace GraphCypher.Tests.Generated;

/// <summary>A template of a grammar: literal text and holes in turn.</summary>
/// <param name="Type">What it is one of.</param>
internal sealed record Production(int Number, string Type, IReadOnlyList<Piece> Pieces)
{
    /// <summary>Whether nothing has to be filled in but variables.</summary>
    public bool IsLeaf(Grammar grammar) => Pieces.All(piece => piece.Kind is not PieceKind.Hole || grammar.IsVariableOnly(piece.Text) || piece.Text is "Small" or "Label" or "Type");
}

internal enum PieceKind
{
    Literal,

    /// <summary><c>{Type}</c>: an expression.</summary>
    Hole,

    /// <summary><c>+Type</c>: a new variable.</summary>
    New,

    /// <summary><c>@Type</c>: a variable, new or not.</summary>
    Some,

    /// <summary><c>~name</c>: a name of the template's own.</summary>
    Local,
}

/// <param name="Text">The literal text, the type, or the local name.</param>
/// <param name="Capture">The local name that stands for the same; null for none.</param>
internal readonly record struct Piece(PieceKind Kind, string Text, string? Capture);

/// <summary>The productions of the files beside this one.</summary>
internal sealed partial class Grammar
{
    private readonly Dictionary<string, List<Production>> _productions = new(StringComparer.Ordinal);

    private Grammar()
    {
    }

    public static Grammar Shared { get; } = Load("expressions", "patterns", "statements");

    public int Count { get; private set; }

    public IReadOnlyList<Production> Of(string type) => _productions.TryGetValue(type, out var productions) ? productions : [];

    public bool IsVariableOnly(string type) => !_productions.ContainsKey(type);

    private static Grammar Load(params string[] names)
    {
        var grammar = new Grammar();
        foreach (string name in names)
        {
            using Stream stream = typeof(Grammar).Assembly.GetManifestResourceStream($"{typeof(Grammar).Namespace}.{name}.grammar")!;
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                if (line.Length > 0 && line[0] != '#')
                    grammar.Add(line);
            }
        }

        return grammar;
    }

    private void Add(string line)
    {
        int arrow = line.IndexOf("->", StringComparison.Ordinal);
        string type = line[..arrow].Trim(), template = line[(arrow + 2)..].Trim();
        if (!_productions.TryGetValue(type, out var productions))
            _productions.Add(type, productions = []);
        productions.Add(new Production(Count++, type, [.. Pieces(template)]));
    }

    private static IEnumerable<Piece> Pieces(string template)
    {
        int at = 0;
        foreach (Match match in Hole().Matches(template))
        {
            if (match.Index > at)
                yield return new Piece(PieceKind.Literal, template[at..match.Index], null);
            at = match.Index + match.Length;
            string? capture = match.Groups["capture"] is { Success: true } captured ? captured.Value : null;
            yield return match.Groups["hole"] is { Success: true } hole ? new Piece(PieceKind.Hole, hole.Value, capture)
                : match.Groups["new"] is { Success: true } fresh ? new Piece(PieceKind.New, fresh.Value, capture)
                : match.Groups["some"] is { Success: true } some ? new Piece(PieceKind.Some, some.Value, capture)
                : new Piece(PieceKind.Local, match.Groups["local"].Value, null);
        }

        if (at < template.Length)
            yield return new Piece(PieceKind.Literal, template[at..], null);
    }

    [GeneratedRegex(@"\{(?<hole>[A-Z]\w*)(=(?<capture>\w+))?\}|\+(?<new>[A-Z]\w*)(=(?<capture>[a-z]+))?|@(?<some>[A-Z]\w*)(=(?<capture>[a-z]+))?|~(?<local>[a-z]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();
}
