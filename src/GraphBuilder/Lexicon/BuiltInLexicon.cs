using System.Collections.Immutable;
using System.Text;

namespace GraphBuilder.Lexicon;

/// <summary>The lexicon of the field that comes with the program: the files of <c>Lexicon/Entries</c>, one an area, tab-separated, lines that begin with # for the reader.</summary>
internal static class BuiltInLexicon
{
    private const string Folder = "Lexicon/";

    /// <exception cref="LexiconFormatException">A file is at fault.</exception>
    public static ImmutableArray<LexiconRow> Read()
    {
        var assembly = typeof(BuiltInLexicon).Assembly;
        var rows = ImmutableArray.CreateBuilder<LexiconRow>();
        foreach (var name in assembly.GetManifestResourceNames().Where(static n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            rows.AddRange(Read(name[Folder.Length..], reader));
        }

        return rows.DrainToImmutable();
    }

    /// <summary>The rows of one tab-separated file.</summary>
    internal static IEnumerable<LexiconRow> Read(string file, TextReader text)
    {
        LexiconRowReader? reader = null;
        for (var line = 1; text.ReadLine() is { } row; line++)
        {
            if (row.Length == 0 || row[0] == '#')
                continue;
            var fields = row.Split('\t');
            if (reader is null)
                reader = new LexiconRowReader(file, line, fields, isUsers: false);
            else
                yield return reader.Read(line, fields);
        }
    }
}
