using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace GraphBuilder.Tagging;

/// <summary>A part of a feature's name with its hash, valid as long as its letters.</summary>
internal readonly ref struct NamePart
{
    /// <summary>Letters after these are left out of names.</summary>
    public const int Longest = 100;

    private const int SmallestNumber = -3;
    private static readonly Known[] Numbers = [.. Enumerable.Range(SmallestNumber, 1024).Select(number => new Known(number.ToString(CultureInfo.InvariantCulture)))];

    private readonly ReadOnlySpan<char> letters;
    private readonly ref readonly string known; // where it comes from a string: only who asks for the letters goes there

    private NamePart(ReadOnlySpan<char> letters, ulong hash, ulong power)
    {
        this.letters = letters;
        known = ref Unsafe.NullRef<string>();
        Hash = hash;
        Power = power;
    }

    /// <param name="text">A string of which <see cref="Of(ReadOnlySpan{char})"/> would give this hash and power.</param>
    public NamePart(ref readonly string text, ulong hash, ulong power)
    {
        letters = default;
        known = ref text;
        Hash = hash;
        Power = power;
    }

    /// <summary>Its letters, the first <see cref="Longest"/>.</summary>
    public ReadOnlySpan<char> Text => Unsafe.IsNullRef(in known) ? letters : known.AsSpan(0, Math.Min(known.Length, Longest));

    /// <summary>See <see cref="NameHash.Of"/>.</summary>
    public ulong Hash { get; }

    /// <summary>See <see cref="NameHash.Power"/>.</summary>
    public ulong Power { get; }

    public static NamePart Of(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Longest)];
        return new(text, NameHash.Of(text), NameHash.Power(text.Length));
    }

    public static NamePart Of(int number)
    {
        var at = number - SmallestNumber;
        return (uint)at < (uint)Numbers.Length ? Numbers[at].Part : Of(number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A part whose hash is worked out once.</summary>
    internal readonly struct Known
    {
        private readonly string text;
        private readonly ulong hash;
        private readonly ulong power;

        public Known(string text)
        {
            var part = Of(text);
            this.text = text;
            hash = part.Hash;
            power = part.Power;
        }

        [UnscopedRef]
        public NamePart Part => new(in text, hash, power);
    }
}
