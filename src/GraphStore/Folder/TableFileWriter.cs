using System.Security.Cryptography;

namespace GraphStore.Folder;

/// <summary>Writes the rows of a table to its file in large pieces, hashing and counting on the way.</summary>
internal sealed class TableFileWriter(Stream stream) : IDisposable
{
    private const int FlushAt = 1 << 16;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Takes the rows until the next <see cref="EndRow"/>.</summary>
    public CsvRowWriter Row { get; } = new();

    public long Bytes { get; private set; }

    public void Dispose() => hash.Dispose();

    public void EndRow()
    {
        if (Row.Written.Length >= FlushAt)
            Flush();
    }

    /// <summary>Writes what is left and gives the hash of all bytes in lower-case hexadecimal.</summary>
    public string Finish()
    {
        Flush();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void Flush()
    {
        stream.Write(Row.Written);
        hash.AppendData(Row.Written);
        Bytes += Row.Written.Length;
        Row.Clear();
    }
}
