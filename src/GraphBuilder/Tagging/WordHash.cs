using System.Numerics;
using System.Runtime.InteropServices;

namespace GraphBuilder.Tagging;

/// <summary>Hashes of words, 64 bits: words of one hash count as one.</summary>
internal static class WordHash
{
    /// <summary>The hash by which the tables of a model know a word: FNV-1a with a final mix.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037ul;
        foreach (var letter in word)
            hash = (hash ^ letter) * 1099511628211ul;
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15ul;
        return hash ^ (hash >> 29);
    }

    /// <summary>A hash that is cheap to work out, four letters at a time, for tables that are in no file.</summary>
    public static ulong Quick(ReadOnlySpan<char> word)
    {
        var hash = (ulong)word.Length * 0x9E3779B97F4A7C15ul;
        while (word.Length >= 4)
        {
            hash = Fold(hash ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word)));
            word = word[4..];
        }

        var rest = 0ul;
        foreach (var letter in word)
            rest = (rest << 16) | letter;
        return Fold(hash ^ rest);
    }

    /// <summary>Both halves of a product of 128 bits together. The constant keeps a zero from swallowing what came before it.</summary>
    private static ulong Fold(ulong value)
    {
        var high = Math.BigMul(value ^ 0xA0761D6478BD642Ful, 0xE7037ED1A0B428DBul, out var low);
        return high ^ low ^ BitOperations.RotateLeft(value, 29);
    }
}
