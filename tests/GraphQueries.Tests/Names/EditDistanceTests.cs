using FsCheck;
using FsCheck.Fluent;
using GraphQueries.Names;

namespace GraphQueries.Tests.Names;

public class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("lora", "lora", 0)]
    [InlineData("loraa", "lora", 1)]
    [InlineData("lroa", "lora", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void Between_TwoWords_CountsSlips(string a, string b, int slips) => EditDistance.Between(a, b, most: 10).ShouldBe(slips);

    [Fact]
    public void Between_TooFarApart_SaysOneMoreThanAsked() => EditDistance.Between("transformer", "adapter", most: 2).ShouldBe(3);

    [Fact]
    public void Between_AnyWords_IsSymmetricAndAtMostTheLonger()
    {
        var word = ArbMap.Default.GeneratorFor<char[]>().Select(letters => new string([.. letters.Select(letter => (char)('a' + (letter % 3)))]));
        Prop.ForAll(word.ToArbitrary(), word.ToArbitrary(), (a, b) =>
        {
            var slips = EditDistance.Between(a, b, most: 1000);
            return slips == EditDistance.Between(b, a, most: 1000) && slips <= Math.Max(a.Length, b.Length) && slips >= Math.Abs(a.Length - b.Length);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261128, 7));
    }
}
