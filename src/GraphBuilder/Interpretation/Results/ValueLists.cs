using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Interpretation.Results;

/// <summary>
/// Pairs a list of values with a list of as many datasets, metrics or methods, one by one: "83.1/84.2 on A/B", "5%, 2% and 4% on A, B and C, respectively".
/// </summary>
internal static class ValueLists
{
    private static readonly ulong Respectively = FeatureHash.Of("respectively");

    /// <param name="values">The values that are results, in the order of the text.</param>
    /// <param name="results">One for each of them; those of a list get its parts.</param>
    public static void Align(RelationContext paper, List<PlacedQuantity> values, List<FoundResult> results)
    {
        for (int first = 0; first < values.Count;)
        {
            int end = first + 1;
            bool slashes = true;
            while (end < values.Count && AreJoined(paper.Units, values[end - 1], values[end], ref slashes))
                end++;
            if (end - first > 1 && (slashes || SaysRespectively(paper.Units, values[first])))
                Align(paper, values, results, first, end);
            first = end;
        }
    }

    private static void Align(RelationContext paper, List<PlacedQuantity> values, List<FoundResult> results, int first, int end)
    {
        List<int>? datasets = NearestRun(paper, values, first, end, TermType.Dataset), metrics = NearestRun(paper, values, first, end, TermType.Metric),
            methods = NearestRun(paper, values, first, end, TermType.Method);
        for (int i = first; i < end; i++)
        {
            results[i] = results[i] with
            {
                Dataset = datasets?[i - first] ?? results[i].Dataset,
                Metric = metrics?[i - first] ?? results[i].Metric,
                Method = methods?[i - first] ?? results[i].Method,
            };
        }
    }

    /// <summary>Whether nothing but commas, slashes and "and" stands between two values of a sentence.</summary>
    private static bool AreJoined(PaperUnits units, PlacedQuantity left, PlacedQuantity right, ref bool slashes)
    {
        if (units.SentenceOf[left.Unit] != units.SentenceOf[right.Unit])
            return false;
        bool slash = false;
        for (int i = left.Unit + 1; i < right.Unit; i++)
        {
            Unit unit = units.Units[i];
            if (unit.Span.Start < left.Quantity.Span.End || unit.Span.End > right.Quantity.Span.Start)
                continue;
            if (!Coordination.IsJoint(unit))
                return false;
            slash |= unit.Word == Words.Slash;
        }

        slashes &= slash;
        return true;
    }

    private static bool SaysRespectively(PaperUnits units, PlacedQuantity value)
    {
        SentenceUnits sentence = units.Sentences[units.SentenceOf[value.Unit]];
        for (int i = value.Unit; i < Math.Min(sentence.End, value.Unit + PaperUnits.Sight); i++)
        {
            if (units.Units[i].Word == Respectively)
                return true;
        }

        return false;
    }

    /// <summary>The list of entities of a type that stands nearest to the values and has as many members; null when there is none.</summary>
    private static List<int>? NearestRun(RelationContext paper, List<PlacedQuantity> values, int first, int end, TermType type)
    {
        PaperUnits units = paper.Units;
        SentenceUnits sentence = units.Sentences[units.SentenceOf[values[first].Unit]];
        List<int>? nearest = null;
        int nearestGap = int.MaxValue;
        int from = Math.Max(sentence.First, values[first].Unit - PaperUnits.Sight), to = Math.Min(sentence.End, values[end - 1].Unit + PaperUnits.Sight);
        for (int i = from; i < to; i++)
        {
            if (!units.Units[i].IsEntity)
                continue;
            (List<int> members, int last) = Run(paper, type, i, to);
            int gap = i > values[first].Unit ? i - values[end - 1].Unit : values[first].Unit - last;
            if (members.Count == end - first && gap < nearestGap)
                (nearest, nearestGap) = (members, gap);
            i = last;
        }

        return nearest;
    }

    /// <summary>The list that starts at a unit, if its members are of the type, and its last unit.</summary>
    private static (List<int> Members, int Last) Run(RelationContext paper, TermType type, int start, int to)
    {
        var members = new List<int>();
        int last = start;
        for (int i = start; i < to; i++)
        {
            Unit unit = paper.Units.Units[i];
            if (unit.IsEntity)
            {
                if (paper.Traits[unit.Entity].Type != type)
                    break;
                if (!members.Contains(unit.Entity))
                    members.Add(unit.Entity);
                last = i;
            }
            else if (!Coordination.IsJoint(unit))
            {
                break;
            }
        }

        return (members, last);
    }
}
