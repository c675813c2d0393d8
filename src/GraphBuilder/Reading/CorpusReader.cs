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
        var pass = new FirstPass(files, options, log);
        try
        {
            pass.Run(cancel);
            return new Corpus(pass);
        }
        catch
        {
            pass.Dispose();
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
            if (FileDamage.Guard(() => InputContent.Identify(file, cancel), fileLog) is not { } identity)
                continue;
            using var content = FileDamage.Guard(() => InputContent.Open(file, cancel), fileLog);
            if (content is null)
                continue;
            var position = 0;
            foreach (var record in FileReading.Read(content.Text, options, fileLog, cancel))
            {
                position++;
                progress.Record(content.Taken);
                var listings = record.Listings.IsEmpty ? [new Listing(file.Name, identity.Sha256, position)] : record.Listings;
                yield return PaperMaking.Paper(record, GraphIds.Of("paper", record.Title), listings);
            }

            progress.File(content.Taken);
        }
    }
}
