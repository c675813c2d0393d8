namespace GraphBuilder.Evaluation;

/// <summary>How often entities annotated as one type are found as another, missed, or found though not annotated.</summary>
internal sealed class TypeConfusion
{
    public const int Types = 5;

    private readonly int[,] counts = new int[Types + 1, Types + 1];

    public TypeConfusion(IEnumerable<PaperComparison> papers)
    {
        foreach (var paper in papers)
        {
            for (var at = 0; at < paper.Gold.Entities.Length; at++)
            {
                var found = paper.FoundOf[at];
                counts[(int)paper.Gold.Entities[at].Type, found < 0 ? Types : (int)paper.Found.Entities[found].Type]++;
            }

            for (var at = 0; at < paper.GoldOf.Length; at++)
            {
                if (paper.GoldOf[at] < 0)
                    counts[Types, (int)paper.Found.Entities[at].Type]++;
            }
        }
    }

    /// <summary>How many entities there are, by the number of the annotated type and of the found one; <see cref="Types"/> stands for none.</summary>
    public int this[int gold, int found] => counts[gold, found];
}
