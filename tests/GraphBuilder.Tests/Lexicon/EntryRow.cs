using System.Collections.Immutable;
using System.Text;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Tests.Lexicon;

/// <summary>A line of the built-in lexicon as its file has it, before any loader makes sense of it.</summary>
internal sealed record EntryRow(string File, int Line, ImmutableArray<string> Fields)
{
    public const string Header = "name\ttype\ttermhood\tbroader\taliases\tdefinition";

    private const string Folder = "Lexicon/";

    /// <summary>Every file's name with its text.</summary>
    public static ImmutableArray<(string File, string Text)> Files { get; } = ReadFiles();

    /// <summary>Every row of every file, comments and headers left out.</summary>
    public static ImmutableArray<EntryRow> All { get; } =
        [.. Files.SelectMany(static f => f.Text.Split('\n').Select((text, i) => (text, line: i + 1)).Skip(1).Where(static l => l.text.Length > 0 && l.text[0] != '#')
            .Select(l => new EntryRow(f.File, l.line, [.. l.text.Split('\t')])))];

    public string Name => Fields[0];

    public string Type => Fields[1];

    public string TermHood => Fields[2];

    public string Broader => Fields[3];

    public IEnumerable<string> Aliases => Fields[4].Length == 0 ? [] : Fields[4].Split('|');

    public string Definition => Fields[5];

    /// <summary>Where a test's message can send the reader.</summary>
    public string Place => $"{File}:{Line} {Name}";

    private static ImmutableArray<(string File, string Text)> ReadFiles()
    {
        var assembly = typeof(LexiconEntry).Assembly;
        var files = ImmutableArray.CreateBuilder<(string File, string Text)>();
        foreach (var name in assembly.GetManifestResourceNames().Where(static n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
            files.Add((name[Folder.Length..], reader.ReadToEnd()));
        }

        return files.DrainToImmutable();
    }
}
