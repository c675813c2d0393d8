using System.Globalization;

namespace GraphStore.Model;

/// <summary>How numbers with a fraction are kept: 9 significant digits, so that no byte hangs on the last bits of a maths library.</summary>
public static class NumberText
{
    private const string NineDigits = "G9";

    /// <summary>The longest text that a number has: sign, digits, point, exponent.</summary>
    internal const int MaximumLength = 24;

    /// <summary>The number as the store writes it; a zero has no sign.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static string Format(double number) => Checked(number).ToString(NineDigits, CultureInfo.InvariantCulture);

    /// <summary>The number that is read back after <see cref="Format"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static double Round(double number)
    {
        Span<byte> text = stackalloc byte[MaximumLength];
        int length = Format(number, text);
        return double.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    internal static int Format(double number, Span<byte> utf8)
    {
        Checked(number).TryFormat(utf8, out int written, NineDigits, CultureInfo.InvariantCulture);
        return written;
    }

    // Adding a zero drops the sign of a negative one.
    private static double Checked(double number) => double.IsFinite(number)
        ? number + 0.0
        : throw new ArgumentOutOfRangeException(nameof(number), number, "Only finite numbers can be kept.");
}
