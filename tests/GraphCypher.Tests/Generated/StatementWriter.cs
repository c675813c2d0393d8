using System.Text;

namespace GraphCypher.Tests.Generated;

/// <summary>Writes whole statements: clauses that read, projections between them, and a return; some that write, and some that are wrong. The same for the same seed.</summary>
internal sealed class StatementWriter
{
    private const int Deep = 2;
    private const int Flat = 2;

    private static readonly string[] Returned = ["Int", "Int", "Float", "Approx", "Approx", "Approx", "Str", "Str", "Bool", "Bool", "Bool", "Bool", "Bool", "Bool", "Date", "LDT", "DT", "LTime", "Time", "Dur", "Ints", "Floats", "Bools", "Strs", "Bag", "Bag", "Map", "Once", "Any", "Node", "Rel", "Path", "Nodes", "Rels"];

    /// <summary>What rows can be sorted by so that no two orders are right.</summary>
    private static readonly string[] Sortable = ["Int", "Float", "Str", "Bool", "Date", "LDT", "DT", "LTime", "Time", "Ints", "Strs", "Mixed", "Any", "Node", "Rel"];

    private readonly Filler _filler;

    public StatementWriter(int seed) => _filler = new Filler(Grammar.Shared, new Random(seed));

    private List<Known> Scope => _filler.Scope;

    public GeneratedStatement Next()
    {
        _filler.Clear();
        int kind = _filler.Random.Next(100);
        if (kind < 6)
            return new GeneratedStatement(_filler.Fill("Wrong", Flat)!, IsOrdered: false, Writes: true);
        if (kind < 21)
            return new GeneratedStatement($"{_filler.Fill("Write", Flat)} {_filler.Fill("Finish", Flat)}".TrimEnd(), IsOrdered: false, Writes: true);
        if (kind < 26)
            return Union();
        string mode = kind < 28 ? "EXPLAIN " : kind < 30 ? "PROFILE " : "";
        var text = new StringBuilder(mode);
        Read(text, _filler.Random.Next(4));
        // Which of several shortest paths was found must not be seen.
        bool mayTell = !text.ToString().Contains("SHORTEST", StringComparison.OrdinalIgnoreCase) && !text.ToString().Contains("= ANY", StringComparison.Ordinal);
        text.Append(Return(null, mayTell, out bool isOrdered));
        return new GeneratedStatement(text.ToString(), isOrdered, Writes: false);
    }

    private GeneratedStatement Union()
    {
        string[] types = [_filler.Pick(Returned[..14]), _filler.Pick(Returned[..14])];
        string joined = _filler.Chance(40) ? " UNION ALL " : " UNION ";
        var text = new StringBuilder();
        for (int i = 0; i < 2; i++)
        {
            if (i > 0)
                text.Append(joined);
            Scope.Clear();
            Read(text, _filler.Random.Next(2));
            text.Append(Return(types, mayTell: false, out _));
        }

        return new GeneratedStatement(text.ToString(), IsOrdered: false, Writes: false);
    }

    private void Read(StringBuilder text, int clauses)
    {
        int shortest = _filler.Random.Next(6);
        for (int i = 0; i < clauses; i++)
        {
            // Two of them with a subquery behind are more than Neo4j 5.26 counts right.
            text.Append(_filler.Fill(i == shortest ? "Shortest" : "Read", Flat)).Append(' ');
            if (_filler.Chance(30))
                text.Append(With()).Append(' ');
        }
    }

    private string With()
    {
        int way = _filler.Random.Next(5);
        if (way == 0 && Scope.Count > 0)
        {
            string added = _filler.Fill("Int", Flat)!;
            string name = _filler.NewName("Int");
            Scope.Add(new Known(name, "Int"));
            return $"WITH *, {added} AS {name}{Where()}";
        }

        if (way == 1)
            return Grouped();
        List<Known> kept = [.. Scope.Where(_ => _filler.Chance(75))];
        List<string> items = [.. kept.Select(known => known.Name)];
        foreach (string type in new[] { "Int", "Str", "Mixed" }.Where(type => items.Count == 0 || _filler.Chance(25)))
        {
            if (_filler.Fill(type == "Mixed" ? "Any" : type, Flat) is not { } expression)
                continue;
            string name = _filler.NewName(type);
            items.Add($"{expression} AS {name}");
            kept.Add(new Known(name, type));
        }

        Replace(kept);
        string distinct = _filler.Chance(25) && !kept.Exists(known => known.Type is "Path" or "Approx" or "Bag") ? "DISTINCT " : "";
        string window = _filler.Chance(30) && kept.TrueForAll(IsSortable) ? $" ORDER BY {Keys(kept)}{Window()}" : "";
        return $"WITH {distinct}{string.Join(", ", items)}{window}{Where()}";
    }

    private string Grouped()
    {
        List<Known> kept = [.. Scope.Where(known => known.Type is not ("Path" or "Bag" or "Approx")).Where(_ => _filler.Chance(40)).Take(2)];
        List<string> items = [.. kept.Select(known => known.Name)];
        string counted = _filler.Fill("Int", Flat)!;
        string name = _filler.NewName("Int");
        items.Add(_filler.Chance(50) ? $"count(*) AS {name}" : $"sum({counted}) AS {name}");
        kept.Add(new Known(name, "Int"));
        Replace(kept);
        return $"WITH {string.Join(", ", items)}{Where()}";
    }

    private void Replace(List<Known> kept)
    {
        Scope.Clear();
        Scope.AddRange(kept);
    }

    private string Where() => _filler.Chance(30) && _filler.Fill("Where", Flat) is { } condition ? $" WHERE {condition}" : "";

    private static bool IsSortable(Known known) => Sortable.Contains(known.Type, StringComparer.Ordinal);

    private string Keys(IEnumerable<Known> columns) =>
        string.Join(", ", columns.OrderBy(_ => _filler.Random.Next()).Select(known => $"{known.Name}{(known.Type is "Node" or "Rel" ? ".k" : "")}{(_filler.Chance(40) ? _filler.Pick<string>([" DESC", " DESCENDING", " ASC"]) : "")}"));

    private string Window() => (_filler.Chance(30) ? _filler.Pick<string>([" SKIP 1", " OFFSET 1", " SKIP toInteger(1.5)"]) : "") + (_filler.Chance(70) ? $" LIMIT {_filler.Random.Next(1, 9)}" : "");

    /// <param name="types">Of the columns; null for any.</param>
    /// <param name="mayTell">Whether all variables may be returned.</param>
    private string Return(string[]? types, bool mayTell, out bool isOrdered)
    {
        isOrdered = false;
        if (mayTell && Scope.Count > 0 && _filler.Chance(8))
            return "RETURN *";
        var columns = new List<Known>();
        var items = new List<string>();
        for (int i = 0; i < (types?.Length ?? _filler.Random.Next(3, 7)); i++)
        {
            string? expression = null;
            string type = "";
            while (expression is null)
                expression = _filler.Fill(type = types?[i] ?? _filler.Pick(Returned), Deep);
            // Neo4j calls a column of a map projection by its variable.
            bool isNamed = types is not null || _filler.Chance(85) || items.Contains(expression, StringComparer.Ordinal);
            isNamed |= expression.Contains(" {", StringComparison.Ordinal);
            columns.Add(new Known($"c{i}", isNamed ? type : "unnamed"));
            items.Add(isNamed ? $"{expression} AS c{i}" : expression);
        }

        bool isGrouped = types is null && _filler.Chance(44) && !columns.Exists(column => column.Type is "Path" or "Approx" or "Bag");
        if (isGrouped)
        {
            items.Insert(_filler.Random.Next(items.Count + 1), $"{_filler.Fill("Agg", Flat)} AS total");
            return $"RETURN {string.Join(", ", items)}";
        }

        string distinct = _filler.Chance(15) && !columns.Exists(column => column.Type is "Path" or "Approx" or "Bag") ? "DISTINCT " : "";
        if (types is not null || !_filler.Chance(40) || !columns.TrueForAll(IsSortable))
            return $"RETURN {distinct}{string.Join(", ", items)}";
        isOrdered = true;
        return $"RETURN {distinct}{string.Join(", ", items)} ORDER BY {Keys(columns)}{Window()}";
    }
}
