using System.Collections.Immutable;
using GraphBuilder.Reading.Duplicates;
using GraphBuilder.Reading.Inputs;
using GraphStore.Model;

namespace GraphBuilder.Reading;

/// <summary>The whole input after its first reading: what it holds, and its papers, read again one by one.</summary>
internal sealed class Corpus : IDisposable
{
    private readonly FirstPass pass;
    private readonly RecordIndex index;
    private readonly DocumentTable table;
    private readonly HashSet<ulong> sharedSlugs = [];
    private readonly Dictionary<(string Path, string Sha256), CorpusDocument> byListing;

    /// <param name="pass">Run; the corpus disposes of it.</param>
    internal Corpus(FirstPass pass)
    {
        this.pass = pass;
        index = pass.Index;
        table = pass.Documents;
        Inputs =
        [
            .. pass.Results.Select(result => result.Input).OfType<InputRecord>()
                .OrderBy(input => input.Name, StringComparer.Ordinal)
                .ThenBy(input => input.Sha256, StringComparer.Ordinal),
        ];
        var records = new int[table.Count];
        var slugs = new HashSet<ulong>();
        for (var record = 0; record < index.Count; record++)
        {
            if (index[record].Leader != record)
                continue;
            PaperCount++;
            var slug = KeptSlug(record);
            if (!slugs.Add(slug))
                sharedSlugs.Add(slug);
            foreach (var place in Places(record))
                records[place.Document]++;
        }

        Documents = [.. table.Documents(records)];
        RecordCount = Documents.Sum(document => document.Records);
        Files = [.. pass.Results.Select((result, i) => PerFile(result, i + 1 < pass.Results.Count ? pass.Results[i + 1].FirstRecord : index.Count))];
        byListing = Documents.ToDictionary(document => (document.Path, document.Sha256));
    }

    /// <summary>The files that were read, by name.</summary>
    public ImmutableArray<InputRecord> Inputs { get; }

    /// <summary>What each file of the input gave, in the order of the input, unreadable ones too.</summary>
    public ImmutableArray<CorpusFile> Files { get; }

    /// <summary>The documents that list papers, by path, then content. Where lines of an earlier <c>extract</c> name the document, that one and not their file.</summary>
    public ImmutableArray<CorpusDocument> Documents { get; }

    /// <summary>How many places list a paper.</summary>
    public int RecordCount { get; }

    /// <summary>How many papers there are, duplicates joined.</summary>
    public int PaperCount { get; private set; }

    /// <summary>The document that a listing of a paper stands in.</summary>
    public CorpusDocument Document(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return byListing[(listing.Document, listing.Sha256)];
    }

    /// <summary>Reads the input again and gives its papers, duplicates joined, in the order of the first place that lists each.</summary>
    /// <exception cref="InputChangedException">The input is not what it was.</exception>
    public IEnumerable<Paper> Papers(CancellationToken cancel)
    {
        // What there is to complain about was told in the first pass.
        var silent = new DiagnosticLog();
        var record = 0;
        foreach (var file in pass.Files)
        {
            foreach (var next in Records(file, silent, cancel))
            {
                if (record == index.Count || index[record].Print != RecordPrint.Of(next))
                    throw new InputChangedException();
                if (index[record].Leader == record)
                    yield return Paper(record, next);
                record++;
            }
        }

        if (record < index.Count)
            throw new InputChangedException();
    }

    public void Dispose() => pass.Dispose();

    private CorpusFile PerFile(FirstPass.FileResult file, int endRecord)
    {
        var count = endRecord - file.FirstRecord;
        return new CorpusFile(file.File.Label, file.Format, count, Enumerable.Range(file.FirstRecord, count).Count(record => index[record].Leader == record));
    }

    private IEnumerable<PaperRecord> Records(InputFile file, DiagnosticLog silent, CancellationToken cancel)
    {
        var fileLog = new FileLog(silent, file.Label);
        using var content = FileDamage.Guard(() => InputContent.Open(file, cancel), fileLog);
        if (content is null)
            yield break;
        foreach (var record in FileReading.Read(content.Text, pass.Options, fileLog, cancel))
            yield return record;
    }

    private Paper Paper(int leader, PaperRecord first)
    {
        var records = new List<PaperRecord> { first };
        for (var record = index[leader].Next; record >= 0; record = index[record].Next)
        {
            if (index[record].Spooled >= 0)
                records.Add(pass.Spool[index[record].Spooled]);
        }

        var joined = RecordJoin.Join(records);
        var slug = GraphIds.Slug(joined.Title);
        if (sharedSlugs.Contains(Fingerprint.Of(slug)))
            slug += "-" + GraphIds.Hash(joined.Title + "\n" + joined.Abstract);
        var listings = Places(leader)
            .Select(table.Listing)
            .OrderBy(listing => listing.Document, StringComparer.Ordinal)
            .ThenBy(listing => listing.Sha256, StringComparer.Ordinal)
            .ThenBy(listing => listing.Position);
        return PaperMaking.Paper(joined, "paper:" + slug, [.. listings]);
    }

    /// <summary>The slug of the title that the paper will have: of the record that joining keeps.</summary>
    private ulong KeptSlug(int leader)
    {
        var kept = leader;
        for (var record = index[leader].Next; record >= 0; record = index[record].Next)
            kept = index[record].Print.CompareTo(index[kept].Print) < 0 ? record : kept;
        return index[kept].Slug;
    }

    /// <summary>Every place that lists the paper, each once.</summary>
    private HashSet<Place> Places(int leader)
    {
        var places = new HashSet<Place>();
        for (var record = leader; record >= 0; record = index[record].Next)
        {
            foreach (var place in index.Places(record))
                places.Add(place with { Document = table.Canonical(place.Document) });
        }

        return places;
    }
}
