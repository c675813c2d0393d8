using System.Globalization;

namespace GraphCypher.Values;

/// <summary>Floats as Cypher writes them: always with a point or an exponent.</summary>
internal static class NumberText
{
    private const double LeastPlain = 1e-3, MostPlain = 1e7;

    public static string Of(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "Infinity" : "-Infinity";
        double size = Math.Abs(value);
        string digits = value.ToString("R", CultureInfo.InvariantCulture);
        if (size == 0 || (size >= LeastPlain && size < MostPlain))
            return digits.Contains('.', StringComparison.Ordinal) || digits.Contains('E', StringComparison.Ordinal) ? digits : digits + ".0";
        int exponent = Exponent(digits);
        string sign = value < 0 ? "-" : "", all = SignificantDigits(digits);
        return $"{sign}{all[0]}.{(all.Length == 1 ? "0" : all[1..])}E{exponent.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>Of the first digit that is not 0.</summary>
    private static int Exponent(string shortest)
    {
        int mark = shortest.IndexOf('E', StringComparison.Ordinal);
        int written = mark < 0 ? 0 : int.Parse(shortest.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = (mark < 0 ? shortest : shortest[..mark]).TrimStart('-');
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        int first = mantissa.AsSpan().IndexOfAnyExcept('0', '.');
        return written + (point < 0 ? mantissa.Length - 1 - first : first < point ? point - 1 - first : point - first);
    }

    /// <summary>The shortest digits that mean the number, without point, sign, exponent, and zeros at either end.</summary>
    private static string SignificantDigits(string shortest)
    {
        int end = shortest.IndexOf('E', StringComparison.Ordinal);
        string digits = (end < 0 ? shortest : shortest[..end]).Replace(".", "", StringComparison.Ordinal).Trim('-').TrimStart('0').TrimEnd('0');
        return digits.Length == 0 ? "0" : digits;
    }
}
