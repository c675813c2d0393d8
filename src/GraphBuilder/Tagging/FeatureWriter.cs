namespace GraphBuilder.Tagging;

/// <summary>Takes the features of a token one by one: a name such as <c>word[-1]=graph</c> and the name's hash.</summary>
internal abstract class FeatureWriter
{
    private readonly char[] buffer = new char[256];
    private int length;

    /// <summary>Called for every feature; the name is valid during the call only.</summary>
    protected abstract void Take(ulong hash, ReadOnlySpan<char> name);

    /// <summary>The hash of a feature's name: 64 bits, FNV-1a with a final mix.</summary>
    public static ulong Hash(ReadOnlySpan<char> name)
    {
        var hash = 14695981039346656037ul;
        foreach (var letter in name)
            hash = (hash ^ letter) * 1099511628211ul;
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15ul;
        return hash ^ (hash >> 29);
    }

    public void Write(string template, ReadOnlySpan<char> value)
    {
        Begin(template);
        Append(value);
        End();
    }

    public void Write(string template, ReadOnlySpan<char> value, ReadOnlySpan<char> second)
    {
        Begin(template);
        Append(value);
        Append("|");
        Append(second);
        End();
    }

    public void Write(string template, int value)
    {
        Begin(template);
        Append(value);
        End();
    }

    public void Begin(string template)
    {
        length = 0;
        Append(template);
    }

    public void Append(ReadOnlySpan<char> text)
    {
        var taken = Math.Min(text.Length, buffer.Length - length);
        text[..taken].CopyTo(buffer.AsSpan(length));
        length += taken;
    }

    public void Append(int number)
    {
        number.TryFormat(buffer.AsSpan(length), out var written);
        length += written;
    }

    public void End()
    {
        var name = buffer.AsSpan(0, length);
        Take(Hash(name), name);
    }
}
