using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Results;

/// <summary>In what a number counts.</summary>
internal enum QuantityUnit : byte
{
    None,

    /// <summary><c>82.9%</c>, <c>3.0\%</c>, <c>7 percent</c>.</summary>
    Percent,

    /// <summary><c>1.5x</c>, <c>200 times</c>, <c>10-fold</c>, <c>$3\times$</c>.</summary>
    Factor,

    /// <summary><c>2.3 points</c>, <c>4 percentage points</c>.</summary>
    Points,

    /// <summary><c>7B</c>, <c>21.5M</c>, <c>3 million</c>.</summary>
    Magnitude,

    /// <summary><c>19 ms</c>, <c>3 hours</c>.</summary>
    Time,

    /// <summary><c>16 GB</c>, <c>3 dB</c>, <c>30 FPS</c>.</summary>
    Measure,

    /// <summary><c>1/3</c>, <c>15/17</c>, <c>1/10th</c>.</summary>
    Fraction,

    /// <summary><c>5 out of 7</c>.</summary>
    Share,

    /// <summary><c>two orders of magnitude</c>, <c>threefold</c>.</summary>
    Words,

    /// <summary><c>$O(T^{2/3})$</c>.</summary>
    Bound,
}

/// <summary>A number of the text with its unit, which may or may not be a result.</summary>
/// <param name="Span">The value as written, sign and unit included.</param>
/// <param name="Number">The first number; 0 for words and bounds.</param>
/// <param name="IsRange"><c>18-24%</c>.</param>
/// <param name="IsSigned"><c>+3.2</c>.</param>
/// <param name="IsInteger">Without decimals.</param>
internal readonly record struct Quantity(TextSpan Span, QuantityUnit Unit, double Number, bool IsRange, bool IsSigned, bool IsInteger);
