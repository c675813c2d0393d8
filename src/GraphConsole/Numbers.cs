using System.Globalization;

namespace GraphConsole;

/// <summary>Reads numbers on the command line.</summary>
public static class Numbers
{
    /// <summary>A whole number not below <paramref name="least"/>; throws <see cref="FormatException"/> with what was expected.</summary>
    public static Func<string, int> WholeFrom(int least) => text =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new FormatException($"a whole number from {least}");

    /// <summary>A number, also with a fraction, no smaller than <paramref name="least"/>.</summary>
    public static Func<string, double> NumberFrom(double least) => text =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number >= least
            ? number
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"a number from {least} up"));
}
