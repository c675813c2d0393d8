using GraphBuilder.Annotations;
using GraphBuilder.Annotations.Matching;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Evaluation;

/// <summary>Counts what is right in one paper; everything but linking, which papers have together.</summary>
internal static class PaperTallies
{
    /// <summary>A tally per <see cref="Figure"/>.</summary>
    public static Tally[] Of(PaperComparison paper)
    {
        var tallies = new Tally[FigureNames.Count];
        CountEntities(paper, tallies);
        tallies[(int)Figure.Relations] = Relations(paper);
        tallies[(int)Figure.ResultValues] = Values(paper);
        tallies[(int)Figure.WholeResults] = ResultComparison.Count(paper, exactly: false);
        tallies[(int)Figure.WholeResultsExactly] = ResultComparison.Count(paper, exactly: true);
        tallies[(int)Figure.Links] = Links(paper);
        return tallies;
    }

    public static Figure OfType(TermType type) => type switch
    {
        TermType.Method => Figure.Methods,
        TermType.Concept => Figure.Concepts,
        TermType.Task => Figure.Tasks,
        TermType.Dataset => Figure.Datasets,
        _ => Figure.Metrics,
    };

    private static void CountEntities(PaperComparison paper, Tally[] tallies)
    {
        for (var at = 0; at < paper.Gold.Entities.Length; at++)
        {
            var gold = paper.Gold.Entities[at];
            var found = paper.FoundOf[at] < 0 ? null : paper.Found.Entities[paper.FoundOf[at]];
            var isTyped = found?.Type == gold.Type;
            Add(Figure.Entities, new(found is null ? 0 : 1, 0, 1));
            Add(Figure.Typed, new(isTyped ? 1 : 0, 0, 1));
            Add(OfType(gold.Type), new(isTyped ? 1 : 0, 0, 1));
            if (OfRole(gold.Role) is { } role)
                Add(role, new(found?.Role == gold.Role ? 1 : 0, 0, 1));
        }

        foreach (var found in paper.Found.Entities)
        {
            var one = new Tally(0, 1, 0);
            Add(Figure.Entities, one);
            Add(Figure.Typed, one);
            Add(OfType(found.Type), one);
            if (OfRole(found.Role) is { } role)
                Add(role, one);
        }

        void Add(Figure figure, Tally tally) => tallies[(int)figure] += tally;
    }

    private static Figure? OfRole(Role role) => role switch
    {
        Role.Proposed => Figure.Proposed,
        Role.EvaluatedOn => Figure.EvaluatedOn,
        _ => null,
    };

    private static Tally Relations(PaperComparison paper)
    {
        var gold = paper.Gold.Relations.ToHashSet();
        var found = paper.Found.Relations.Select(relation => new GoldRelation(End(relation.Source), relation.Type, End(relation.Target))).ToHashSet();
        return new Tally(gold.Count(found.Contains), found.Count, gold.Count);

        // What is no annotated entity keeps its id, behind a sign that no name begins with.
        string End(string id) => paper.GoldName(id) ?? "?" + id;
    }

    private static Tally Values(PaperComparison paper)
    {
        var gold = paper.Gold.Results.CountBy(static result => GoldFold.Value(result.Value), keyComparer: StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var found = paper.Found.Results.CountBy(static result => GoldFold.Value(result.Value), keyComparer: StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return new Tally(gold.Sum(value => Math.Min(value.Value, found.GetValueOrDefault(value.Key))), paper.Found.Results.Length, paper.Gold.Results.Length);
    }

    private static Tally Links(PaperComparison paper)
    {
        var gold = paper.Gold.Links.ToHashSet();
        var found = paper.Found.Links.Select(static link => new GoldLink(link.Url, link.Kind)).ToHashSet();
        return new Tally(gold.Count(found.Contains), found.Count, gold.Count);
    }
}
