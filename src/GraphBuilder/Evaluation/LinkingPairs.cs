using GraphBuilder.Annotations.Matching;

namespace GraphBuilder.Evaluation;

/// <summary>
/// Pairs of matched entities, of the same or of different papers, that are one thing by the annotation, by what was found, and by both.
/// </summary>
internal sealed class LinkingPairs
{
    private readonly List<List<(int Paper, int Count)>> gold;
    private readonly List<List<(int Paper, int Count)>> system;
    private readonly List<List<(int Paper, int Count)>> joint;

    public LinkingPairs(IReadOnlyList<PaperComparison> papers)
    {
        var matched = new List<(int Paper, string Gold, string System)>();
        for (var paper = 0; paper < papers.Count; paper++)
        {
            for (var at = 0; at < papers[paper].FoundOf.Length; at++)
            {
                if (papers[paper].FoundOf[at] is >= 0 and var found)
                    matched.Add((paper, GoldFold.Fold(papers[paper].Gold.Entities[at].Name), papers[paper].Found.Entities[found].Id));
            }
        }

        gold = Groups(matched, static match => match.Gold);
        system = Groups(matched, static match => match.System);
        joint = Groups(matched, static match => (match.Gold, match.System));
    }

    /// <summary>
    /// Counts pairs with each paper taken so many times: pairs within one paper so often, pairs of two papers as often as both together, but none between the copies of one
    /// paper, which agree with themselves.
    /// </summary>
    public Tally Count(ReadOnlySpan<int> times) => new(Count(joint, times), Count(system, times), Count(gold, times));

    private static long Count(List<List<(int Paper, int Count)>> groups, ReadOnlySpan<int> times)
    {
        var pairs = 0L;
        foreach (var group in groups)
        {
            long sum = 0, squares = 0, within = 0;
            foreach (var (paper, count) in group)
            {
                long weighted = times[paper] * count;
                sum += weighted;
                squares += weighted * weighted;
                within += weighted * (count - 1) / 2;
            }

            pairs += ((sum * sum) - squares) / 2 + within;
        }

        return pairs;
    }

    /// <summary>For each thing how many of its entities each paper has; things of one entity make no pairs.</summary>
    private static List<List<(int Paper, int Count)>> Groups<T>(List<(int Paper, string Gold, string System)> matched, Func<(int Paper, string Gold, string System), T> thing)
        where T : notnull =>
    [
        .. matched.GroupBy(thing)
            .Where(static group => group.Skip(1).Any())
            .Select(static group => group.CountBy(static match => match.Paper).Select(static paper => (paper.Key, paper.Value)).ToList()),
    ];
}
