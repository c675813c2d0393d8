using System.Collections.Immutable;
using System.Globalization;

namespace GraphBuilder.Lexicon;

/// <summary>Makes entries of the fields of a file's lines; the header line says which column is which.</summary>
internal sealed class LexiconRowReader
{
    /// <summary>Marks an alias that may mean something else.</summary>
    private const char AmbiguousMark = '?';

    private static readonly string[] Known = ["name", "type", "termhood", "broader", "aliases", "definition"];

    private readonly string file;
    private readonly bool isUsers;
    private readonly int[] columns;
    private readonly int width;

    /// <exception cref="LexiconFormatException">A column is unknown or given twice, or <c>name</c> or <c>type</c> is missing.</exception>
    public LexiconRowReader(string file, int line, IReadOnlyList<string> header, bool isUsers)
    {
        this.file = file;
        this.isUsers = isUsers;
        width = header.Count;
        columns = new int[Known.Length];
        Array.Fill(columns, -1);
        for (var i = 0; i < header.Count; i++)
        {
            var column = Array.IndexOf(Known, header[i].Trim().ToLowerInvariant());
            if (column < 0 || columns[column] >= 0)
                throw Problem(line, "lexicon-header", $"the column '{header[i]}'" + (column < 0 ? "" : " twice"), "the columns " + string.Join(", ", Known));
            columns[column] = i;
        }

        if (columns[0] < 0 || columns[1] < 0)
            throw Problem(line, "lexicon-header", $"the header '{string.Join(' ', header)}'", "at least the columns name and type");
    }

    /// <summary>The type column of a row that takes an entry away.</summary>
    public static bool IsRemoval(string type) => type is "-" || type.Equals("none", StringComparison.OrdinalIgnoreCase);

    public string Name(IReadOnlyList<string> fields) => Field(fields, 0);

    public string Type(IReadOnlyList<string> fields) => Field(fields, 1);

    /// <exception cref="LexiconFormatException">The row has no name, an unknown type, a term-hood that is no number from 0 to 1, or more fields than the header.</exception>
    public LexiconRow Read(int line, IReadOnlyList<string> fields)
    {
        var name = Name(fields);
        if (name.Length == 0)
            throw Problem(line, "lexicon-name", "no name", "a name in the first column");
        if (fields.Count > width && fields.Skip(width).Any(static f => f.Trim().Length > 0))
            throw Problem(line, "lexicon-columns", $"{fields.Count} fields", "at most as many as the header has");
        if (!Enum.TryParse<TermType>(Type(fields), ignoreCase: true, out var type) || char.IsAsciiDigit(Type(fields)[0]))
            throw Problem(line, "lexicon-type", $"the type '{Type(fields)}' of '{name}'", "Concept, Method, Task, Dataset or Metric");
        var (aliases, ambiguous) = Aliases(line, name, Field(fields, 4));
        var entry = new LexiconEntry(name, type, aliases, OrNull(Field(fields, 3)), OrNull(Field(fields, 5)), TermHood(line, name, Field(fields, 2)));
        return new LexiconRow(entry, ambiguous, file, line, isUsers);
    }

    public LexiconFormatException Problem(int line, string code, string found, string expected) => new(file, line, code, found, expected);

    private (ImmutableArray<string> Aliases, ImmutableArray<string> Ambiguous) Aliases(int line, string name, string field)
    {
        if (field.Length == 0)
            return ([], []);
        var aliases = ImmutableArray.CreateBuilder<string>();
        var ambiguous = ImmutableArray.CreateBuilder<string>();
        foreach (var part in field.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var alias = part.TrimStart(AmbiguousMark).TrimStart();
            if (alias.Length == 0)
                throw Problem(line, "lexicon-alias", $"the alias '{part}' of '{name}'", "a spelling after the question mark");
            aliases.Add(alias);
            if (part[0] == AmbiguousMark)
                ambiguous.Add(alias);
        }

        return (aliases.DrainToImmutable(), ambiguous.DrainToImmutable());
    }

    private double TermHood(int line, string name, string text)
    {
        if (text.Length == 0)
            return 1;
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value is < 0 or > 1)
            throw Problem(line, "lexicon-termhood", $"the term-hood '{text}' of '{name}'", "a number from 0 to 1");
        return value;
    }

    private string Field(IReadOnlyList<string> fields, int known) => columns[known] >= 0 && columns[known] < fields.Count ? fields[columns[known]].Trim() : "";

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
