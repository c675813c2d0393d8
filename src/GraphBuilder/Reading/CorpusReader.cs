using GraphBuilder.Reading.Duplicates;
using GraphBuilder.Reading.Inputs;
using GraphStore.Model;

namespace GraphBuilder.Reading;

/// <summary>Reads papers from files, folders, patterns and standard input, whatever their format.</summary>
internal sealed class CorpusReader(ReadingOptions options)
{
    /// <summary>
    /// Every record of the input as a paper of its own, in the order of the input: duplicates are not joined, ids are plain slugs.
    /// Memory does not grow with the input.
    /// </summary>
    /// <exception cref="MissingInputException">An input is not there.</exception>
    public IEnumerable<Paper> Records(IEnumerable<string> inputs, DiagnosticLog log, CancellationToken cancel)
    {
        var files = new InputExpansion(options, log).Expand(inputs);
        return Records(files, log, cancel);
    }

    /// <summary>Reads the whole input once, remembers of each record a fixed number of bytes, and finds which records are one paper.</summary>
    /// <exception cref="MissingInputException">An input is not there.</exception>
    public Corpus Open(IEnumerable<string> inputs, DiagnosticLog log, CancellationToken cancel)
    {
        var files = new InputExpansion(options, log).Expand(inputs);
        var spool = new RecordSpool(options.TemporaryFolder);
        var index = new RecordIndex();
        var documents = new DocumentTable();
        var read = new List<InputRecord>();
        var perFile = new List<(InputFile File, PaperFormat? Format, int FirstRecord)>();
        var progress = new ProgressReports(options.Progress, files);
        try
        {
            foreach (var file in files)
            {
                PaperFormat? format = null;
                perFile.Add((file, null, index.Count));
                if (Index(file, index, documents, spool, progress, log, found => format = found, cancel) is { } input)
                    read.Add(input);
                perFile[^1] = perFile[^1] with { Format = format };
            }

            documents.Close();
            DuplicateGroups.Form(index);
            return new Corpus(files, options, index, documents, spool, read, perFile);
        }
        catch
        {
            spool.Dispose();
            foreach (var file in files)
                file.Storage.Dispose();
            throw;
        }
    }

    private IEnumerable<Paper> Records(IReadOnlyList<InputFile> files, DiagnosticLog log, CancellationToken cancel)
    {
        var progress = new ProgressReports(options.Progress, files);
        foreach (var file in files)
        {
            using var storage = file.Storage;
            var fileLog = new FileLog(log, file.Label);
            if (Identify(file, fileLog) is not { } sha256)
                continue;
            using var content = InputContent.Open(file);
            var position = 0;
            foreach (var record in FileReading.Read(content.Text, options, fileLog, cancel))
            {
                position++;
                progress.Record(content.Taken);
                var listings = record.Listings.IsEmpty ? [new Listing(file.Name, sha256, position)] : record.Listings;
                yield return PaperMaking.Paper(record, GraphIds.Of("paper", record.Title), listings);
            }

            progress.File(content.Taken);
        }
    }

    private static string? Identify(InputFile file, FileLog log)
    {
        try
        {
            return InputContent.Identify(file).Sha256;
        }
        catch (Exception exception) when (FileDamage.Is(exception))
        {
            FileDamage.Complain(exception, log);
            return null;
        }
    }

    /// <summary>The first pass over one file; null when it cannot be read at all.</summary>
    private InputRecord? Index(
        InputFile file,
        RecordIndex index,
        DocumentTable documents,
        RecordSpool spool,
        ProgressReports progress,
        DiagnosticLog log,
        Action<PaperFormat> found,
        CancellationToken cancel)
    {
        var fileLog = new FileLog(log, file.Label);
        try
        {
            using var content = InputContent.Open(file);
            var own = documents.AddFile(file.Name);
            var position = 0;
            foreach (var record in FileReading.Read(content.Text, options, fileLog, cancel, found))
            {
                position++;
                progress.Record(content.Taken);
                var places = record.Listings.IsEmpty ? [new Place(own, position)] : record.Listings.Select(listing => new Place(documents.Named(listing.Document, listing.Sha256), listing.Position));
                index.Add(record, Fingerprint.Of(GraphIds.Slug(record.Title)), places, spool);
            }

            var (sha256, bytes) = content.Identify();
            documents.Complete(own, sha256, bytes);
            progress.File(content.Taken);
            return new InputRecord(file.Label, sha256, bytes);
        }
        catch (Exception exception) when (FileDamage.Is(exception))
        {
            FileDamage.Complain(exception, fileLog);
            return null;
        }
    }
}
