using System.Collections.Immutable;
using System.Globalization;
using GraphStore.Model;

namespace GraphBuilder.Reading;

/// <summary>Something that was passed over on purpose, such as a page's sign-up line: never a complaint.</summary>
/// <param name="File">The file's path relative to the input.</param>
/// <param name="Line">The line in that file, from 1; 0 for the file as a whole.</param>
internal sealed record ReadingNote(string File, long Line, string Text);

/// <summary>Collects complaints and notes in the order of the input; safe to use from many threads.</summary>
/// <remarks>
/// Keeps the first <see cref="Kept"/> of one kind in one file and counts the rest, so that a large file which is broken throughout
/// does not fill the memory with complaints; a last entry then says how many more there were.
/// </remarks>
internal sealed class DiagnosticLog
{
    /// <summary>How many complaints of one code in one file are kept word for word.</summary>
    public const int Kept = 1000;

    private readonly Lock gate = new();
    private readonly List<Diagnostic> diagnostics = [];
    private readonly List<ReadingNote> notes = [];
    private readonly Dictionary<(string File, string Code), Tally> tallies = [];
    private readonly Dictionary<string, int> noteCounts = [];

    /// <summary>How many errors there were, whether kept or only counted.</summary>
    public long Errors { get; private set; }

    /// <summary>How many warnings there were, whether kept or only counted.</summary>
    public long Warnings { get; private set; }

    /// <summary>The complaints by file, in the order of the input, then by line; at the end what was only counted.</summary>
    public ImmutableArray<Diagnostic> Diagnostics
    {
        get
        {
            lock (gate)
            {
                return
                [
                    .. diagnostics.GroupBy(diagnostic => diagnostic.File, StringComparer.Ordinal).SelectMany(file => file.OrderBy(diagnostic => diagnostic.Line)),
                    .. tallies.Values.Where(tally => tally.Count > Kept).Select(Rest),
                ];
            }
        }
    }

    /// <summary>What was passed over, by file, in the order of the input, then by line; the first <see cref="Kept"/> notes of a file.</summary>
    public ImmutableArray<ReadingNote> Notes
    {
        get
        {
            lock (gate)
                return [.. notes.GroupBy(note => note.File, StringComparer.Ordinal).SelectMany(file => file.OrderBy(note => note.Line))];
        }
    }

    public void Add(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        lock (gate)
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error)
                Errors++;
            else
                Warnings++;

            var key = (diagnostic.File, diagnostic.Code);
            if (!tallies.TryGetValue(key, out var tally))
                tallies.Add(key, tally = new Tally(diagnostic));
            if (++tally.Count <= Kept)
                diagnostics.Add(diagnostic);
        }
    }

    public void Note(ReadingNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        lock (gate)
        {
            var count = noteCounts.GetValueOrDefault(note.File) + 1;
            noteCounts[note.File] = count;
            if (count <= Kept)
                notes.Add(note);
        }
    }

    private static Diagnostic Rest(Tally tally) => tally.First with
    {
        Line = 0,
        Found = string.Create(CultureInfo.InvariantCulture, $"{tally.Count - Kept} more of the same in this file"),
    };

    private sealed class Tally(Diagnostic first)
    {
        public Diagnostic First { get; } = first;

        public long Count { get; set; }
    }
}
