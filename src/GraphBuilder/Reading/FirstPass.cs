using GraphBuilder.Reading.Duplicates;
using GraphBuilder.Reading.Inputs;
using GraphStore.Model;

namespace GraphBuilder.Reading;

/// <summary>The first reading of the input: what it leaves is all that the second needs, and of each record it keeps a fixed number of bytes.</summary>
internal sealed class FirstPass(IReadOnlyList<InputFile> files, ReadingOptions options, DiagnosticLog log) : IDisposable
{
    private readonly ProgressReports progress = new(options.Progress, files);
    private readonly List<FileResult> results = [];

    public IReadOnlyList<InputFile> Files => files;

    public ReadingOptions Options => options;

    public RecordIndex Index { get; } = new();

    public DocumentTable Documents { get; } = new();

    public RecordSpool Spool { get; } = new(options.TemporaryFolder);

    /// <summary>What each file gave, in the order of the input.</summary>
    public IReadOnlyList<FileResult> Results => results;

    /// <summary>Reads every file, then finds which records are one paper.</summary>
    public void Run(CancellationToken cancel)
    {
        foreach (var file in files)
            results.Add(Read(file, cancel));
        Documents.Close();
        DuplicateGroups.Form(Index);
    }

    public void Dispose()
    {
        Spool.Dispose();
        foreach (var file in files)
            file.Storage.Dispose();
    }

    private FileResult Read(InputFile file, CancellationToken cancel)
    {
        var fileLog = new FileLog(log, file.Label);
        var result = new FileResult(file, Format: null, Index.Count, Input: null);
        using var content = FileDamage.Guard(() => InputContent.Open(file, cancel), fileLog);
        if (content is null)
            return result;
        var document = Documents.AddFile(file.Name);
        var position = 0;
        foreach (var record in FileReading.Read(content.Text, options, fileLog, cancel, format => result = result with { Format = format }))
        {
            Index.Add(record, Fingerprint.Of(GraphIds.Slug(record.Title)), Places(record, document, ++position), Spool);
            progress.Record(content.Taken);
        }

        progress.File(content.Taken);
        if (FileDamage.Guard(content.Identify, fileLog) is not { } identity)
            return result;
        Documents.Complete(document, identity);
        return result with { Input = new InputRecord(file.Label, identity.Sha256, identity.Bytes) };
    }

    private IEnumerable<Place> Places(PaperRecord record, int document, int position) => record.Listings.IsEmpty
        ? [new Place(document, position)]
        : record.Listings.Select(listing => new Place(Documents.Named(listing.Document, listing.Sha256), listing.Position));

    /// <param name="Format">Null when the file could not be read.</param>
    /// <param name="FirstRecord">The index of the file's first record.</param>
    /// <param name="Input">Null when the file could not be read to its end.</param>
    internal sealed record FileResult(InputFile File, PaperFormat? Format, int FirstRecord, InputRecord? Input);
}
