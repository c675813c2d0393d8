using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace GraphBuilder.Extraction;

/// <summary>
/// The extracted papers of a corpus, kept to be gone over more than once: the first ones in memory, up to a bound,
/// the rest as JSON lines in a temporary file that vanishes with the spool.
/// </summary>
/// <remarks>Filled by one thread; once full, read by any number of threads.</remarks>
internal sealed class Spool : IDisposable
{
    /// <summary>Enough for about 60,000 abstracts.</summary>
    public const long DefaultMemoryLimit = 512L << 20;

    private readonly long memoryLimit;
    private readonly string folder;
    private readonly List<ExtractedPaper> inMemory = [];
    private readonly List<string> ids = [];
    private readonly List<long> lineStarts = [0];
    private readonly ArrayBufferWriter<byte> buffer = new(1 << 16);
    private SafeFileHandle? file;
    private long memoryUsed;
    private long written;

    /// <param name="memoryLimit">In bytes, by a rough count.</param>
    /// <param name="folder">Where the file goes if one is needed; the system's temporary folder when null.</param>
    public Spool(long memoryLimit = DefaultMemoryLimit, string? folder = null)
    {
        this.memoryLimit = memoryLimit;
        this.folder = folder ?? Path.GetTempPath();
    }

    public int Count => ids.Count;

    /// <summary>How many of the papers are in the file.</summary>
    public int OnDisk => lineStarts.Count - 1;

    /// <summary>The paper at a place, in the order of adding.</summary>
    public ExtractedPaper this[int at]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(at);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(at, Count);
            return at < inMemory.Count ? inMemory[at] : FromFile(at - inMemory.Count);
        }
    }

    public void Add(ExtractedPaper paper)
    {
        ids.Add(paper.Paper.Id);
        // After the first paper on disk all are: the order of adding stays memory first, then file.
        if (file is null && memoryUsed < memoryLimit)
        {
            inMemory.Add(paper);
            memoryUsed += EstimateBytes(paper);
            return;
        }

        file ??= CreateFile();
        ExtractionJson.Write(buffer, paper);
        lineStarts.Add(written + buffer.WrittenCount);
        if (buffer.WrittenCount >= 1 << 16)
            Flush();
    }

    /// <summary>All papers, in the order of adding.</summary>
    public IEnumerable<ExtractedPaper> Papers()
    {
        for (var at = 0; at < Count; at++)
            yield return this[at];
    }

    /// <summary>All papers, by ascending id (ordinal).</summary>
    public IEnumerable<ExtractedPaper> PapersById()
    {
        var places = Enumerable.Range(0, Count).ToArray();
        Array.Sort(places, (one, other) =>
        {
            var order = string.CompareOrdinal(ids[one], ids[other]);
            return order != 0 ? order : one.CompareTo(other);
        });
        return places.Select(place => this[place]);
    }

    public void Dispose() => file?.Dispose();

    private ExtractedPaper FromFile(int line)
    {
        lock (buffer)
            Flush();

        var length = checked((int)(lineStarts[line + 1] - lineStarts[line]));
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var read = 0;
            while (read < length)
            {
                var got = RandomAccess.Read(file!, bytes.AsSpan(read, length - read), lineStarts[line] + read);
                if (got == 0)
                    throw new EndOfStreamException("The temporary file of extracted papers was cut off by something else.");
                read += got;
            }

            return ExtractionJson.Read(bytes.AsMemory(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Flush()
    {
        if (buffer.WrittenCount == 0)
            return;
        RandomAccess.Write(file!, buffer.WrittenSpan, written);
        written += buffer.WrittenCount;
        buffer.ResetWrittenCount();
    }

    private SafeFileHandle CreateFile() => File.OpenHandle(
        Path.Combine(folder, "graph-builder-" + Path.GetRandomFileName() + ".jsonl"),
        FileMode.CreateNew,
        FileAccess.ReadWrite,
        FileShare.None,
        FileOptions.DeleteOnClose);

    // Objects, strings and spans as the runtime lays them out, roughly.
    private static long EstimateBytes(ExtractedPaper paper)
    {
        var (record, found) = paper;
        var bytes = 600L + (2L * (record.Title.Length + record.Abstract.Length));
        bytes += record.Authors.Sum(author => 40L + (2 * author.Length));
        bytes += 100L * record.Listings.Length;
        bytes += found.Entities.Sum(entity => 200L + (2 * (entity.Name.Length + entity.Id.Length)) + (12 * entity.Mentions.Length));
        bytes += 120L * (found.Relations.Length + found.Results.Length + found.Links.Length);
        return bytes;
    }
}
