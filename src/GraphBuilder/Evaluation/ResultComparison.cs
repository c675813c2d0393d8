using GraphBuilder.Annotations;
using GraphBuilder.Annotations.Matching;
using GraphBuilder.Extraction;

namespace GraphBuilder.Evaluation;

/// <summary>
/// Whether results are right as a whole: the value, and the method, dataset and metric that the annotation states. A part that is stated in words that name no annotated
/// entity ("error reduction (clean pass)") cannot be told by an entity.
/// </summary>
internal static class ResultComparison
{
    /// <param name="exactly">
    /// False: parts that the annotation does not state, or in words that name no entity, may be anything. True: such parts have to be empty.
    /// </param>
    public static Tally Count(PaperComparison paper, bool exactly)
    {
        var (gold, found) = (paper.Gold.Results, paper.Found.Results);
        var foundOf = new int[found.Length];
        Array.Fill(foundOf, -1);
        var right = 0;
        for (var at = 0; at < gold.Length; at++)
            right += Take(at, new bool[found.Length]) ? 1 : 0;
        return new Tally(right, found.Length, gold.Length);

        // Each annotated result takes one found result of its own, so that as many as can be get one: augmenting paths (Kuhn 1955).
        bool Take(int one, bool[] tried)
        {
            for (var other = 0; other < found.Length; other++)
            {
                if (tried[other] || !IsRight(paper, gold[one], found[other], exactly))
                    continue;
                tried[other] = true;
                if (foundOf[other] >= 0 && !Take(foundOf[other], tried))
                    continue;
                foundOf[other] = one;
                return true;
            }

            return false;
        }
    }

    private static bool IsRight(PaperComparison paper, GoldResult gold, ExtractedResult found, bool exactly) =>
        GoldFold.Value(gold.Value) == GoldFold.Value(found.Value)
        && IsRight(paper, gold.Method, found.Method, exactly)
        && IsRight(paper, gold.Dataset, found.Dataset, exactly)
        && IsRight(paper, gold.Metric, found.Metric, exactly);

    private static bool IsRight(PaperComparison paper, string stated, string? id, bool exactly)
    {
        var gold = Named(paper.Gold, stated);
        if (gold < 0)
            return !exactly || id is null;
        return id is not null && paper.FoundOf[gold] is >= 0 and var found && paper.Found.Entities[found].Id == id;
    }

    /// <summary>The annotated entity of that name, else of that spelling; -1 when there is none.</summary>
    private static int Named(GoldPaper paper, string stated)
    {
        if (stated.Length == 0)
            return -1;
        for (var at = 0; at < paper.Entities.Length; at++)
        {
            if (paper.Entities[at].Name == stated)
                return at;
        }

        var folded = GoldFold.Fold(stated);
        for (var at = 0; at < paper.Entities.Length; at++)
        {
            if (paper.Entities[at].Surfaces.Any(surface => GoldFold.Fold(surface) == folded))
                return at;
        }

        return -1;
    }
}
