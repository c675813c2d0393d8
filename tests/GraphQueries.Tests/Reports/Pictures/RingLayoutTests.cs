using System.Collections.Immutable;
using GraphQueries.Reports.Model;
using GraphQueries.Reports.Pictures;

namespace GraphQueries.Tests.Reports.Pictures;

public sealed class RingLayoutTests
{
    private static readonly string[] Types = ["Concept", "Method", "Task", "Dataset", "Metric"];

    [Theory]
    [InlineData(1, false)]
    [InlineData(5, false)]
    [InlineData(5, true)]
    [InlineData(31, false)]
    [InlineData(60, false)]
    [InlineData(60, true)]
    public void Of_AnyNumber_NoLabelMeetsALabelANodeOrTheEdge(int count, bool isNarrow)
    {
        double width = isNarrow ? 360 : 760;
        var placement = RingLayout.Of(Around(count), width, isNarrow);
        placement.Around.Length.ShouldBe(count);
        var labels = placement.Around.Select(Label).ToList();
        for (int i = 0; i < count; i++)
        {
            labels[i].Left.ShouldBeGreaterThanOrEqualTo(-0.1);
            labels[i].Right.ShouldBeLessThanOrEqualTo(width + 0.1);
            labels[i].Top.ShouldBeGreaterThan(0);
            labels[i].Bottom.ShouldBeLessThan(placement.Height);
            for (int j = 0; j < count; j++)
            {
                if (i == j)
                    continue;
                Meet(labels[i], labels[j]).ShouldBeFalse($"{i} and {j}");
                var other = placement.Around[j];
                Meet(labels[i], (other.X - other.Radius, other.Y - other.Radius, other.X + other.Radius, other.Y + other.Radius)).ShouldBeFalse($"{i} and the sign of {j}");
            }
        }
    }

    [Fact]
    public void Of_TwoHops_PutsWhatIsFurtherBesideWhatItHangsOn()
    {
        var around = Around(6);
        var far = new Neighbour(new Named("term:far", "far", "Metric", 1), 2, 1);
        var with = around with { Nodes = around.Nodes.Add(far), Edges = [new Tie("term:far", around.Nodes[3].Thing.Id, "IS_A", 1)] };
        var order = RingLayout.Of(with, 760, isNarrow: true).Around.Select(node => node.Node.Thing.Id).ToList();
        order[order.IndexOf(around.Nodes[3].Thing.Id) + 1].ShouldBe("term:far");
    }

    [Fact]
    public void Fit_LongName_IsCutBetweenCharacters()
    {
        TextWidth.Fit("short", 13, 100).ShouldBe("short");
        string cut = TextWidth.Fit(string.Concat(Enumerable.Repeat("\U0001F600", 50)), 13, 100);
        cut.ShouldEndWith("…");
        cut.Any(char.IsSurrogate).ShouldBeTrue();
        cut.EnumerateRunes().ShouldNotContain(rune => rune.Value == 0xFFFD);
        TextWidth.Of(cut, 13).ShouldBeLessThanOrEqualTo(105);
    }

    private static Neighbourhood Around(int count) => new(
        [
            new Neighbour(new Named("term:subject", "subject", "Concept", 100), 0, 0),
            .. Enumerable.Range(0, count).Select(i => new Neighbour(
                new Named($"term:{i:00}", string.Concat(Enumerable.Repeat("multi-headed W ", 1 + (i % 7))), Types[i % 5], 1 + (i * i)), 1, count - i)),
        ],
        ImmutableArray<Tie>.Empty, 0);

    /// <summary>Where a label stands: a line of text is as high as its face, and a quarter more.</summary>
    private static (double Left, double Top, double Right, double Bottom) Label(Placed node)
    {
        double width = TextWidth.Of(node.Label, RingLayout.FontSize);
        double left = node.IsRight ? node.X + node.Radius + 6 : node.X - node.Radius - 6 - width;
        return (left, node.Y - 8, left + width, node.Y + 8);
    }

    private static bool Meet((double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b) =>
        a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
