using System.Globalization;

namespace GraphStore.Unicode;

/// <summary>The data of the four normalisation forms, read from the text table beside this file; Hangul syllables are not in it.</summary>
internal sealed class CompatibilityTable
{
    private const string Resource = "Unicode/compatibility-table.txt";
    private const int FirstHangulVowel = 0x1161;
    private const int LastHangulTrail = 0x11FF;

    // Nothing from here on changes under normalisation.
    private const int Limit = 0x30000;

    private readonly Dictionary<int, byte> classes = new(1024);
    private readonly Dictionary<int, (int First, int Second)> parts = new(1024);
    private readonly Dictionary<(int First, int Second), int> composites = new(1024);
    private readonly Dictionary<int, int[]> mappings = new(6144);
    private readonly Dictionary<int, int[]> canonical = new(2048);
    private readonly ulong[] mayChange = new ulong[Limit / 64];

    private CompatibilityTable()
    {
    }

    public static CompatibilityTable Load()
    {
        using var stream = typeof(CompatibilityTable).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var table = new CompatibilityTable();
        while (reader.ReadLine() is { } line)
            table.Read(line);
        for (int point = FirstHangulVowel; point <= LastHangulTrail; point++)
            table.Mark(point);
        return table;
    }

    /// <summary>Whether a text that has this character may differ from its form KC.</summary>
    public bool MayChange(int point) => point < Limit && (mayChange[point >> 6] & (1UL << (point & 63))) != 0;

    /// <summary>The canonical combining class, 0 for starters.</summary>
    public int Class(int point) => classes.GetValueOrDefault(point);

    /// <summary>The full compatibility decomposition of a character that no normal form has.</summary>
    public int[]? Mapping(int point) => mappings.GetValueOrDefault(point);

    /// <summary>The full canonical decomposition of a character that has a <see cref="Mapping"/>; null when it has none of this kind.</summary>
    public int[]? Canonical(int point) => canonical.GetValueOrDefault(point);

    /// <summary>The canonical pair of a character that composition makes again.</summary>
    public (int First, int Second)? Parts(int point) => parts.TryGetValue(point, out var pair) ? pair : null;

    public int? Composite(int first, int second) => composites.TryGetValue((first, second), out int composite) ? composite : null;

    private static int Hex(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static (int First, int Last) Range(string text)
    {
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? (Hex(text), Hex(text)) : (Hex(text.AsSpan(0, dash)), Hex(text.AsSpan(dash + 1)));
    }

    private void Read(string line)
    {
        string[] fields = line.Split(' ');
        switch (fields[0])
        {
            case "class":
                ReadClass(fields);
                break;
            case "pair":
                ReadPair(Hex(fields[1]), (Hex(fields[2]), Hex(fields[3])));
                break;
            case "canonical":
                canonical.Add(Hex(fields[1]), Array.ConvertAll(fields[2..], field => Hex(field)));
                break;
            case "join":
                composites.Add((Hex(fields[2]), Hex(fields[3])), Hex(fields[1]));
                break;
            case "map":
                ReadMapping(fields);
                break;
        }
    }

    private void ReadClass(string[] fields)
    {
        byte value = byte.Parse(fields[1], CultureInfo.InvariantCulture);
        foreach (string range in fields.AsSpan(2))
        {
            var (first, last) = Range(range);
            for (int point = first; point <= last; point++)
            {
                classes.Add(point, value);
                Mark(point);
            }
        }
    }

    private void ReadPair(int composite, (int First, int Second) pair)
    {
        parts.Add(composite, pair);
        composites.Add(pair, composite);
        Mark(pair.Second);
    }

    private void ReadMapping(string[] fields)
    {
        var (first, last) = Range(fields[1]);
        int[] target = Array.ConvertAll(fields[2..], field => Hex(field));
        for (int point = first; point <= last; point++)
        {
            mappings.Add(point, first == last ? target : [target[0] + point - first]);
            Mark(point);
        }
    }

    private void Mark(int point) => mayChange[point >> 6] |= 1UL << (point & 63);
}
