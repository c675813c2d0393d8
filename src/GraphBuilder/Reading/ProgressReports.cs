using GraphBuilder.Reading.Inputs;

namespace GraphBuilder.Reading;

/// <summary>Reports how far reading has come, not too often.</summary>
internal sealed class ProgressReports(IProgress<ReadingProgress>? progress, IReadOnlyList<InputFile> files)
{
    private const int ReportEvery = 256;

    private readonly long totalBytes = progress is null ? 0 : files.Sum(file => file.Storage.Length);
    private long before;
    private int done;
    private int records;

    /// <summary>A record was read.</summary>
    /// <param name="taken">Bytes of the current file taken in.</param>
    public void Record(long taken)
    {
        if (++records % ReportEvery == 0)
            Report(taken);
    }

    /// <summary>The current file is over.</summary>
    public void File(long taken)
    {
        done++;
        before += taken;
        Report(0);
    }

    private void Report(long taken) => progress?.Report(new ReadingProgress(done, files.Count, before + taken, totalBytes, records));
}
