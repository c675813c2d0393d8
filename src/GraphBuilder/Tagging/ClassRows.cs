namespace GraphBuilder.Tagging;

/// <summary>The classes of a token's word and of the words beside it; what is no word has -1.</summary>
internal readonly record struct NeighbourClasses(int Before, int Here, int After)
{
    /// <summary>Before the first token of a sentence.</summary>
    public const int BeforeFirst = -2;

    /// <summary>After its last.</summary>
    public const int AfterLast = -3;
}

/// <summary>The rows of a model that belong to a template with two classes as values. There are few such pairs, so that each is looked up once. A workspace: one per thread.</summary>
internal sealed class ClassRows(CrfModel model, FeatureTemplate template)
{
    private const int Smallest = NeighbourClasses.AfterLast;

    /// <summary>Classes from <see cref="Smallest"/> on of which the pairs are kept, more than training makes.</summary>
    private const int Kept = 96;

    private readonly int[] rows = new int[Kept * Kept]; // 2 + the row, 1 for none, 0 where nobody has asked yet

    /// <summary>The row of a pair; -1 for none.</summary>
    public int this[int first, int second]
    {
        get
        {
            var (x, y) = (first - Smallest, second - Smallest);
            if (x >= Kept || y >= Kept)
                return Find(first, second);
            ref var known = ref rows[x * Kept + y];
            if (known == 0)
                known = Find(first, second) + 2;
            return known - 2;
        }
    }

    private int Find(int first, int second) => model.Find(template.Hash(NamePart.Of(first), NamePart.Of(second)));
}
