using GraphBuilder.Reading.Latex;

namespace GraphBuilder.Tests.Reading.Latex;

public class LatexMarkupTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData(@"Erd{\H{o}}s", "Erdős")]
    [InlineData(@"\""Uber", "Über")]
    [InlineData(@"{\""U}ber", "Über")]
    [InlineData(@"\""{U}ber", "Über")]
    [InlineData(@"na\""{\i}ve", "naïve")]
    [InlineData(@"\v{C}ern\'y", "Černý")]
    [InlineData(@"\v Cern\'y", "Černý")]
    [InlineData(@"Gar\c con", "Garçon")]
    [InlineData(@"{\L}ukasz {\O}stby Stra{\ss}e", "Łukasz Østby Straße")]
    [InlineData(@"\emph{one} \textbf{two} {\it three}", "one two three")]
    [InlineData(@"50\% of \$5 \& more \_ \#", "50% of $5 & more _ #")]
    [InlineData(@"a--b---c", "a–b—c")]
    [InlineData(@"``quoted'' text~here", "“quoted” text here")]
    [InlineData(@"cost $\mathcal{O}(n^2)$ each", @"cost $\mathcal{O}(n^2)$ each")]
    [InlineData(@"price of $5", @"price of $5")]
    [InlineData(@"\unknown{x} stays", @"\unknownx stays")]
    [InlineData(@"ends with \", @"ends with \")]
    [InlineData(@"\", @"\")]
    [InlineData(@"\'", "'")]
    [InlineData(@"\'{", "'")]
    [InlineData(@"{{{{", "")]
    [InlineData(@"hy\-phen\\ation", "hyphen ation")]
    public void Undo_Markup_GivesPlainText(string latex, string expected) => LatexMarkup.Undo(latex).ShouldBe(expected);
}
