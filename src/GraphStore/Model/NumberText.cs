using System.Globalization;

namespace GraphStore.Model;

/// <summary>How numbers with a fraction are kept: 9 significant digits, so that no byte hangs on the last bits of a maths library.</summary>
public static class NumberText
{
    /// <summary>
    /// The digits of a number that hangs on the whole corpus: of the digits behind them, one paper more moves every one, in statements about papers that have nothing to do with it. docs/adr/0006 tells.
    /// </summary>
    public const int OfCorpus = 3;

    private const string NineDigits = "G9";

    /// <summary>The longest text that a number has: sign, digits, point, exponent.</summary>
    internal const int MaximumLength = 24;

    /// <summary>The number as the store writes it; a zero has no sign.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static string Format(double number) => Checked(number).ToString(NineDigits, CultureInfo.InvariantCulture);

    /// <summary>The number that is read back after <see cref="Format"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static double Round(double number) => Round(number, NineDigits);

    /// <summary>The number with fewer digits than the store could write.</summary>
    /// <param name="digits">Significant ones, 1 to 9.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite, or so many digits cannot be.</exception>
    public static double Round(double number, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 9);
        return Round(number, string.Create(CultureInfo.InvariantCulture, $"G{digits}"));
    }

    internal static int Format(double number, Span<byte> utf8) => Format(number, utf8, NineDigits);

    private static double Round(double number, string digits)
    {
        Span<byte> text = stackalloc byte[MaximumLength];
        int length = Format(number, text, digits);
        return double.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static int Format(double number, Span<byte> utf8, string digits)
    {
        Checked(number).TryFormat(utf8, out int written, digits, CultureInfo.InvariantCulture);
        return written;
    }

    // Adding a zero drops the sign of a negative one.
    private static double Checked(double number) => double.IsFinite(number)
        ? number + 0.0
        : throw new ArgumentOutOfRangeException(nameof(number), number, "Only finite numbers can be kept.");
}
