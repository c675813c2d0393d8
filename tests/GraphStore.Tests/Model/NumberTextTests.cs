using FsCheck;
using FsCheck.Fluent;
using GraphStore.Model;

namespace GraphStore.Tests.Model;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(1.0, "1")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(1.0 / 3, "0.333333333")]
    [InlineData(2.0 / 3, "0.666666667")]
    [InlineData(123456789.5, "123456790")]
    [InlineData(1234567891.0, "1.23456789E+09")]
    [InlineData(1e-7, "1E-07")]
    [InlineData(double.MaxValue, "1.79769313E+308")]
    [InlineData(double.Epsilon, "4.94065646E-324")]
    public void Format_Number_HasNineSignificantDigits(double number, string text) => NumberText.Format(number).ShouldBe(text);

    [Theory]
    [InlineData(2.30556, 3, 2.31)]
    [InlineData(0.000123456, 2, 0.00012)]
    [InlineData(12345.0, 3, 12300.0)]
    [InlineData(1.0 / 3, 9, 0.333333333)]
    [InlineData(0.0, 3, 0.0)]
    public void Round_ToDigits_KeepsThoseAlone(double number, int digits, double rounded) => NumberText.Round(number, digits).ShouldBe(rounded);

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void Round_ToDigitsThatCannotBe_Throws(int digits) => Should.Throw<ArgumentOutOfRangeException>(() => NumberText.Round(1, digits));

    [Fact]
    public void Format_NegativeZero_IsZero() => NumberText.Format(double.NegativeZero).ShouldBe("0");

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Format_NotFinite_Throws(double number) => Should.Throw<ArgumentOutOfRangeException>(() => NumberText.Format(number));

    [Fact]
    public void Round_AnyNumber_IsStableAndWrittenTheSame() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<double>().Where(double.IsFinite).ToArbitrary(), number =>
        {
            double rounded = NumberText.Round(number);
            return NumberText.Format(rounded) == NumberText.Format(number) && NumberText.Round(rounded).Equals(rounded);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
