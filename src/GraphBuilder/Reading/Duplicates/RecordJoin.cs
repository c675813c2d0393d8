using System.Collections.Immutable;

namespace GraphBuilder.Reading.Duplicates;

/// <summary>Makes one record of the records of one paper.</summary>
internal static class RecordJoin
{
    /// <summary>
    /// The record with the longest abstract (ties by content), and from the others what it lacks: the earliest year, the longest list of authors,
    /// the ids that come first. The result does not depend on the order of the records.
    /// </summary>
    public static PaperRecord Join(IReadOnlyCollection<PaperRecord> records)
    {
        var ordered = records.Select(record => (Record: record, Print: RecordPrint.Of(record))).OrderBy(pair => pair.Print).ToList();
        var (kept, print) = ordered[0];
        if (ordered.Count == 1)
            return kept;

        // What was found counts on the very texts that are kept.
        var extracted = ordered.Where(pair => pair.Print.Text == print.Text && pair.Record.Extraction is not null).OrderBy(pair => pair.Print.Extraction).FirstOrDefault().Record;
        return kept with
        {
            Year = kept.Year ?? records.Min(record => record.Year),
            Authors = kept.Authors.IsEmpty ? Longest(records.Select(record => record.Authors)) : kept.Authors,
            Categories = kept.Categories.IsEmpty ? Longest(records.Select(record => record.Categories)) : kept.Categories,
            ArxivId = kept.ArxivId ?? First(records.Select(record => record.ArxivId)),
            Doi = kept.Doi ?? First(records.Select(record => record.Doi)),
            InputId = kept.InputId ?? First(records.Select(record => record.InputId)),
            Extraction = extracted?.Extraction,
            ExtractionPrint = extracted?.ExtractionPrint ?? 0,
        };
    }

    private static string? First(IEnumerable<string?> texts) => texts.Where(text => text is not null).Min(StringComparer.Ordinal);

    private static ImmutableArray<string> Longest(IEnumerable<ImmutableArray<string>> lists) =>
        lists.OrderByDescending(list => list.Length).ThenBy(list => string.Join('\n', list), StringComparer.Ordinal).First();
}
