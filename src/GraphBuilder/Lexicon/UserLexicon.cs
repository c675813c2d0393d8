using System.Collections.Immutable;
using CsvHelper;
using GraphBuilder.Text;
using GraphStore.Model;

namespace GraphBuilder.Lexicon;

/// <summary>
/// A user's own lexicon: comma- or tab-separated with the header <c>name,type,aliases,broader,definition</c> in any order (<c>termhood</c> may be given too), aliases parted
/// by <c>|</c>. A row adds an entry or replaces the one of the same name; the type <c>-</c> removes it. A row that cannot be understood is a diagnostic and left out.
/// </summary>
internal static class UserLexicon
{
    /// <summary>The rows of a lexicon after a user's file was applied to them.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImmutableArray<LexiconRow> Apply(ImmutableArray<LexiconRow> rows, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        return Apply(rows, Path.GetFileName(path), File.ReadAllText(path), diagnostics);
    }

    internal static ImmutableArray<LexiconRow> Apply(ImmutableArray<LexiconRow> rows, string file, string text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var own = new Dictionary<string, LexiconRow>(StringComparer.Ordinal);
        var gone = new HashSet<string>(StringComparer.Ordinal);
        LexiconRowReader? reader = null;
        foreach (var (line, fields) in Lines(text))
        {
            try
            {
                if (reader is null)
                {
                    reader = new LexiconRowReader(file, line, fields, isUsers: true);
                    continue;
                }

                var key = TermFold.Fold(reader.Name(fields));
                if (LexiconRowReader.IsRemoval(reader.Type(fields)))
                    gone.Add(key);
                else if (!own.TryAdd(key, reader.Read(line, fields)))
                    throw reader.Problem(line, "lexicon-duplicate", $"'{reader.Name(fields)}' again", $"one row a name; line {own[key].Line} has it");
            }
            catch (LexiconFormatException e)
            {
                diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, e.Code, file, line, e.Found, e.Expected));

                // Without its header nothing of the file can be understood.
                if (reader is null)
                    return rows;
            }
        }

        return [.. rows.Select(row => Without(row, gone)).OfType<LexiconRow>().Where(row => !own.ContainsKey(TermFold.Fold(row.Entry.Name))), .. own.Values];
    }

    /// <summary>The row without the aliases that were removed; null when the name was.</summary>
    private static LexiconRow? Without(LexiconRow row, HashSet<string> gone)
    {
        if (gone.Count == 0)
            return row;
        if (gone.Contains(TermFold.Fold(row.Entry.Name)))
            return null;
        var aliases = row.Entry.Aliases.RemoveAll(alias => gone.Contains(TermFold.Fold(alias)));
        return aliases.Length == row.Entry.Aliases.Length ? row : row with { Entry = row.Entry with { Aliases = aliases } };
    }

    private static IEnumerable<(int Line, string[] Fields)> Lines(string text)
    {
        var separator = Separator(text);
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = separator,
            Mode = separator == '\t' ? CsvMode.NoEscape : CsvMode.Rfc4180,
            HasHeader = false,
            CommentPrefix = '#',
            TrackLineNumbers = true,

            // A quote that is never closed costs its line, not the rest of the file.
            AllowLineBreaksInQuotes = false,
        });
        while (reader.Read())
        {
            var fields = new string[reader.FieldCount];
            for (var i = 0; i < fields.Length; i++)
                fields[i] = reader.GetString(i);
            yield return ((int)reader.LineNumber, fields);
        }
    }

    /// <summary>What parts the columns of the header: spreadsheets write tabs or semicolons as well. Aliases hold bars, so it cannot be told from other lines.</summary>
    private static char Separator(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty || line[0] == '#')
                continue;
            return line.Contains('\t') ? '\t' : line.Contains(';') ? ';' : ',';
        }

        return ',';
    }
}
