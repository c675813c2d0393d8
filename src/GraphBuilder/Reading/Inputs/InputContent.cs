using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;

namespace GraphBuilder.Reading.Inputs;

/// <summary>The content of an input file: unpacked when it is gzip, which its first bytes tell, and hashed as it passes.</summary>
internal sealed class InputContent : IDisposable
{
    private readonly HashingStream stored;

    /// <summary>Without it a packed file that was cut off reads as if it ended there.</summary>
    static InputContent() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", isEnabled: true);

    private InputContent(HashingStream stored, bool packed)
    {
        this.stored = stored;
        Text = packed ? new GZipStream(stored, CompressionMode.Decompress, leaveOpen: true) : stored;
    }

    /// <summary>The unpacked bytes.</summary>
    public Stream Text { get; }

    /// <summary>How many stored bytes were taken in so far.</summary>
    public long Taken => stored.Position;

    /// <summary>Opens the file at its start.</summary>
    public static InputContent Open(InputFile file, CancellationToken cancel)
    {
        var stream = file.Storage.Open(cancel);
        try
        {
            Span<byte> magic = stackalloc byte[2];
            var packed = stream.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic is [0x1F, 0x8B];
            stream.Position = 0;
            return new InputContent(new HashingStream(stream), packed);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Takes a whole file in to tell its identity.</summary>
    public static FileIdentity Identify(InputFile file, CancellationToken cancel)
    {
        using var stream = new HashingStream(file.Storage.Open(cancel));
        return stream.Finish();
    }

    /// <summary>Takes in what was not read and tells the file's identity.</summary>
    public FileIdentity Identify() => stored.Finish();

    public void Dispose()
    {
        Text.Dispose();
        stored.Dispose();
    }

    /// <summary>Passes reads on and hashes what was read.</summary>
    private sealed class HashingStream(Stream inner) : Stream
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private long taken;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position
        {
            get => taken;
            set => throw new NotSupportedException();
        }

        public FileIdentity Finish()
        {
            var block = ArrayPool<byte>.Shared.Rent(64 * 1024);
            while (Read(block, 0, block.Length) > 0)
            {
            }

            ArrayPool<byte>.Shared.Return(block);
            return new FileIdentity(Convert.ToHexStringLower(hash.GetCurrentHash()), taken);
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            hash.AppendData(buffer[..count]);
            taken += count;
            return count;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                hash.Dispose();
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
