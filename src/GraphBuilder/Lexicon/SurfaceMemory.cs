namespace GraphBuilder.Lexicon;

/// <summary>
/// Remembers what was worked out for words as texts write them, such as their numbers, so that most are looked into once. Nothing is allocated to look one up.
/// </summary>
/// <remarks>
/// Two tables of fixed size, of short words packed into numbers and of the others; of short words each slot keeps the two that were met last. Slots are references, written whole, and
/// what is remembered of a word never changes: threads share the memory without locks, and what it happens to hold changes speed only.
/// </remarks>
internal sealed class SurfaceMemory<T>
    where T : struct
{
    private const int PackedSlots = 1 << 16;
    private const int LongSlots = 1 << 13;

    private readonly PackedSurface?[] packed = new PackedSurface?[PackedSlots];
    private readonly LongSurface?[] others = new LongSurface?[LongSlots];

    public bool TryFind(ReadOnlySpan<char> word, out T value)
    {
        if (PackedWord.TryPack(word, out var key))
        {
            var slot = key.Hash & (PackedSlots - 2);
            var first = packed[slot];
            if (first is not null && first.Word == key)
            {
                value = first.Value;
                return true;
            }

            var second = packed[slot + 1];
            if (second is not null && second.Word == key)
            {
                // The word that is met more often stays in front.
                packed[slot] = second;
                packed[slot + 1] = first;
                value = second.Value;
                return true;
            }
        }
        else
        {
            var surface = others[string.GetHashCode(word, StringComparison.Ordinal) & (LongSlots - 1)];
            if (surface is not null && word.SequenceEqual(surface.Word))
            {
                value = surface.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    public void Remember(ReadOnlySpan<char> word, T value)
    {
        if (PackedWord.TryPack(word, out var key))
        {
            var slot = key.Hash & (PackedSlots - 2);
            packed[slot + 1] = packed[slot];
            packed[slot] = new PackedSurface(key, value);
        }
        else
        {
            others[string.GetHashCode(word, StringComparison.Ordinal) & (LongSlots - 1)] = new LongSurface(word.ToString(), value);
        }
    }

    private sealed record PackedSurface(PackedWord Word, T Value);

    private sealed record LongSurface(string Word, T Value);
}
