using System.Text.Json;

namespace GraphStore.Neo4j;

/// <summary>Reads JSON from a stream, a token or a whole value at a time, with no more of it in memory than that value.</summary>
internal sealed class JsonStream(Stream stream)
{
    private const int LongValue = 64 * 1024;

    private byte[] buffer = new byte[32 * 1024];
    private int start;
    private int end;
    private bool atEnd;
    private JsonReaderState state;

    public JsonTokenType Token { get; private set; }

    /// <summary>The name, when the token is one.</summary>
    public string? Name { get; private set; }

    /// <summary>How many arrays and objects the token stands in; at an end, without the one that ends.</summary>
    public int Depth { get; private set; }

    /// <summary>Goes to the next token.</summary>
    /// <exception cref="JsonException">There is none, or it is no JSON.</exception>
    public async ValueTask Next(CancellationToken cancel)
    {
        while (!TryNext())
            await Fill(end - start + 1, cancel);
    }

    /// <summary>Reads the value that follows, whole; null when the array or object ends instead. Good until the next call.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> Value(CancellationToken cancel)
    {
        ReadOnlyMemory<byte>? value;
        while (!TryValue(out value))
            await Fill(end - start < LongValue ? end - start + 1 : 2 * (end - start), cancel); // a long one is not looked through again for every few bytes
        return value;
    }

    private bool TryNext()
    {
        var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), atEnd, state);
        if (!reader.Read())
            return false;
        Token = reader.TokenType;
        Depth = reader.CurrentDepth;
        Name = reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null;
        Advance(reader.BytesConsumed, reader.CurrentState);
        return true;
    }

    private bool TryValue(out ReadOnlyMemory<byte>? value)
    {
        value = null;
        var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), atEnd, state);
        if (!reader.Read())
            return false;
        int first = start + (int)reader.TokenStartIndex;
        if (reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            if (!reader.TrySkip())
                return false;
            value = buffer.AsMemory(first, start + (int)reader.BytesConsumed - first);
        }

        Token = reader.TokenType;
        Advance(reader.BytesConsumed, reader.CurrentState);
        return true;
    }

    private void Advance(long consumed, JsonReaderState now)
    {
        start += (int)consumed;
        state = now;
    }

    private async ValueTask Fill(int wanted, CancellationToken cancel)
    {
        if (atEnd)
            throw new JsonException("The text ends too early.");
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        if (wanted > buffer.Length)
            Array.Resize(ref buffer, Math.Max(wanted, 2 * buffer.Length));
        while (end < wanted && !atEnd)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(end), cancel);
            end += read;
            atEnd = read == 0;
        }
    }
}
