using System.Globalization;
using System.Text;

namespace GraphCypher.Tests.Generated;

/// <summary>A variable of a statement that is being written.</summary>
internal readonly record struct Known(string Name, string Type);

/// <summary>
/// Fills the templates of the grammar. Mostly that which was used least is taken, so that a few thousand statements use all of them many times.
/// </summary>
internal sealed class Filler(Grammar grammar, Random random)
{
    private readonly int[] _uses = new int[grammar.Count];
    private readonly List<Known> _pending = [];
    private bool _inPattern;
    private int _names;

    public List<Known> Scope { get; } = [];

    public Random Random => random;

    public void Clear()
    {
        Scope.Clear();
        _pending.Clear();
        _names = 0;
    }

    public string NewName(string type) => string.Create(CultureInfo.InvariantCulture, $"{char.ToLowerInvariant(type[0])}{++_names}");

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public bool Chance(int percent) => random.Next(100) < percent;

    /// <summary>An expression, pattern or clause of a type; null when what is known allows none.</summary>
    /// <param name="depth">How deep templates may still be nested.</param>
    public string? Fill(string type, int depth)
    {
        Known[] variables = [.. Scope.Where(known => known.Type == type)];
        IReadOnlyList<Production> all = grammar.Of(type);
        if (variables.Length > 0 && (all.Count == 0 || Chance(25)))
            return Pick(variables).Name;
        List<Production> open = [.. all.Where(production => depth > 0 || production.IsLeaf(grammar))];
        while (open.Count > 0)
        {
            Production chosen = Choose(open);
            int scope = Scope.Count, pending = _pending.Count;
            if (TryFill(chosen, depth - 1) is { } filled)
            {
                _uses[chosen.Number]++;
                return filled;
            }

            Scope.RemoveRange(scope, Scope.Count - scope);
            _pending.RemoveRange(pending, _pending.Count - pending);
            open.Remove(chosen);
        }

        return null;
    }

    private Production Choose(List<Production> open) => Chance(25) ? Pick(open) : open.MinBy(production => _uses[production.Number])!;

    private string? TryFill(Production production, int depth)
    {
        bool opens = production.Type == "Pattern";
        if (opens)
            _inPattern = true;
        string? filled = Filled(production, depth);
        if (opens)
        {
            // What a pattern names can be spoken of behind it only.
            _inPattern = false;
            if (filled is not null)
                Scope.AddRange(_pending);
            _pending.Clear();
        }

        return filled;
    }

    private string? Filled(Production production, int depth)
    {
        var text = new StringBuilder();
        var locals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Piece piece in production.Pieces)
        {
            string? part = piece.Kind switch
            {
                PieceKind.Literal => piece.Text,
                PieceKind.Hole => Fill(piece.Text, depth),
                PieceKind.New => Declare(piece.Text),
                PieceKind.Some => Some(piece.Text),
                _ => locals.TryGetValue(piece.Text, out string? known) ? known : locals[piece.Text] = NewName(piece.Text),
            };
            if (part is null)
                return null;
            if (piece.Capture is { } capture)
                locals[capture] = part;
            text.Append(part);
        }

        return text.ToString();
    }

    private string Declare(string type)
    {
        var known = new Known(NewName(type), type);
        (_inPattern ? _pending : Scope).Add(known);
        return known.Name;
    }

    private string Some(string type)
    {
        Known[] there = [.. Scope.Concat(_pending).Where(known => known.Type == type)];
        return there.Length > 0 && Chance(45) ? Pick(there).Name : Declare(type);
    }
}
