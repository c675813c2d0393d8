using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace GraphStore.Model;

/// <summary>Collects what a digest is about, each part with its length before it, so that no two rows write the same bytes.</summary>
internal sealed class DigestBuilder
{
    private readonly Utf8Builder bytes = new();

    public void Begin() => bytes.Clear();

    public void Add(ReadOnlySpan<char> part)
    {
        int at = Open();
        bytes.Append(part);
        Close(at);
    }

    public void Add(ReadOnlySpan<byte> part)
    {
        int at = Open();
        bytes.Append(part);
        Close(at);
    }

    public void AddLabels(ImmutableArray<string> labels)
    {
        int at = Open();
        bytes.AppendJoined(labels.AsSpan());
        Close(at);
    }

    public void Add(string name, in PropertyValue value)
    {
        Add(name);
        int at = Open();
        bytes.Append((byte)value.Kind);
        bytes.Append(value);
        Close(at);
    }

    public ulong Finish()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.Written, hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    private int Open()
    {
        int at = bytes.Length;
        bytes.Reserve(sizeof(int));
        return at;
    }

    private void Close(int at) => bytes.WriteInt32At(at, bytes.Length - at - sizeof(int));
}
