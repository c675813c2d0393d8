using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>
/// The rows of numbers from which the trees judge the likely relations of a paper: the estimate of each, the roles of both ends, how near they stand, what is
/// said of the other members of their lists, which other relations compete, and how unlabelled texts relate both.
/// </summary>
internal sealed class RelationRows
{
    public const int Columns = 102;

    private const int Types = RelationEstimates.Types;
    private const int Farthest = 99;

    private readonly RelationContext _paper;
    private readonly RelationEstimates _estimates;
    private readonly RelationStatistics _elsewhere;
    private readonly (EndShares Name, EndShares Head)[] _ends;
    private (int Source, int Target, RelationShares Names, RelationShares Heads) _pair = (-1, -1, default, default);
    private readonly int _count;
    private readonly float[] _ofSource;
    private readonly float[] _ofTarget;
    private readonly float[] _bestOfSource;
    private readonly float[] _bestOfTarget;
    private readonly float[] _ofType = new float[Types];
    private readonly float _all;
    private readonly bool[] _listed;

    /// <param name="elsewhere">What unlabelled texts say.</param>
    public RelationRows(RelationContext paper, RelationEstimates estimates, RelationStatistics elsewhere)
    {
        (_paper, _estimates, _elsewhere, _count) = (paper, estimates, elsewhere, paper.Considered);
        _ends = new (EndShares Name, EndShares Head)[_count];
        for (int entity = 0; entity < _count; entity++)
            _ends[entity] = (elsewhere.OfName(paper.Traits[entity]), elsewhere.OfHead(paper.Traits[entity]));
        _ofSource = new float[_count * Types];
        _ofTarget = new float[_count * Types];
        _bestOfSource = new float[_count * Types];
        _bestOfTarget = new float[_count * Types];
        for (int source = 0; source < _count; source++)
        {
            for (int target = 0; target < _count; target++)
            {
                ReadOnlySpan<float> own = estimates.Of(source, target);
                for (int type = 0; type < Types; type++)
                {
                    float one = own[type];
                    if (one == 0)
                        continue;
                    _ofSource[(source * Types) + type] += one;
                    _ofTarget[(target * Types) + type] += one;
                    _bestOfSource[(source * Types) + type] = Math.Max(_bestOfSource[(source * Types) + type], one);
                    _bestOfTarget[(target * Types) + type] = Math.Max(_bestOfTarget[(target * Types) + type], one);
                    _ofType[type] += one;
                    _all += one;
                }
            }
        }

        _listed = Listed(paper);
    }

    /// <summary>Fills the row of a relation.</summary>
    /// <param name="nearest">The mentions of both by <see cref="RelationContext.Nearest"/>.</param>
    public void Fill(int source, RelationType relation, int target, NearestMentions nearest, Span<float> row)
    {
        int type = (int)relation, at = 0;
        EntityTraits from = _paper.Traits[source], to = _paper.Traits[target];
        ReadOnlySpan<float> own = _estimates.Of(source, target), reversed = _estimates.Of(target, source);
        float estimate = own[type];
        for (int other = 0; other < Types; other++)
            row[at++] = other == type ? 1 : 0;
        row[at++] = estimate;
        row[at++] = 1 - _estimates.Any(source, target);
        row[at++] = BestBeside(own, type);
        row[at++] = reversed[type];
        row[at++] = _estimates.Any(target, source);
        for (int other = 0; other < Types; other++)
            row[at++] = own[other];

        at = FillEnd(source, row, at);
        at = FillEnd(target, row, at);
        row[at++] = _paper.Together(source, target);
        at = FillNearest(nearest, row, at);
        row[at++] = source == _paper.Main ? 1 : target == _paper.Main ? -1 : 0;
        row[at++] = (int)_paper.LikenessOf(source, target);
        row[at++] = from.FirstSentence - to.FirstSentence;
        row[at++] = _listed[(source * _count) + target] ? 1 : 0;

        row[at++] = _ofSource[(source * Types) + type] - estimate;
        row[at++] = _ofTarget[(target * Types) + type] - estimate;
        row[at++] = estimate - _bestOfSource[(source * Types) + type];
        row[at++] = estimate - _bestOfTarget[(target * Types) + type];
        row[at++] = Sum(_ofSource, source);
        row[at++] = Sum(_ofTarget, target);
        row[at++] = Sum(_ofTarget, source);
        row[at++] = Sum(_ofSource, target);
        row[at++] = _ofTarget[(source * Types) + type];
        row[at++] = _ofSource[(target * Types) + type];
        row[at++] = _ofType[type];
        row[at++] = _all;
        row[at++] = _count;
        row[at++] = OfList(source, type, target, bySource: true);
        row[at++] = OfList(source, type, target, bySource: false);
        float main = _paper.Main < 0 ? -1 : _estimates[_paper.Main, type, target];
        row[at++] = main;
        row[at++] = _paper.Main < 0 ? -1 : _estimates.Any(_paper.Main, source);
        row[at++] = _paper.Main < 0 ? -1 : _estimates.Any(source, _paper.Main);
        row[at++] = _paper.Main < 0 ? -1 : _estimates.Any(target, _paper.Main);
        row[at++] = ByOther(source, type, target);
        foreach (float probability in _estimates.Own(source))
            row[at++] = probability;
        foreach (float probability in _estimates.Own(target))
            row[at++] = probability;
        FillElsewhere(source, type, target, row[at..]);
    }

    /// <summary>How unlabelled texts relate both; names are there what they are here: the main proposal, or not.</summary>
    private void FillElsewhere(int source, int type, int target, Span<float> row)
    {
        RelationShares ofTarget = AsTarget(_ends[target].Name), ofSource = AsSource(_ends[source].Name);
        if ((_pair.Source, _pair.Target) != (source, target))
            _pair = (source, target, _elsewhere.OfNames(_paper.Traits[source], _paper.Traits[target]), _elsewhere.OfHeads(_paper.Traits[source], _paper.Traits[target]));
        int at = 0;
        row[at++] = ofTarget[type];
        row[at++] = ofTarget.Sum;
        row[at++] = ofSource[type];
        row[at++] = ofSource.Sum;
        row[at++] = AsTarget(_ends[target].Head)[type];
        row[at++] = AsSource(_ends[source].Head)[type];
        row[at++] = _pair.Names[type];
        row[at++] = _pair.Names.Sum;
        row[at++] = _pair.Heads[type];
        row[at] = _pair.Heads.Sum;

        RelationShares AsTarget(EndShares shares) => source == _paper.Main ? shares.OfMain : shares.AsTarget;
        RelationShares AsSource(EndShares shares) => target == _paper.Main ? shares.ToMain : shares.AsSource;
    }

    private int FillEnd(int entity, Span<float> row, int at)
    {
        EntityTraits traits = _paper.Traits[entity];
        RoleEstimate role = _paper.Estimates[entity];
        row[at++] = role.Proposed;
        row[at++] = role.EvaluatedOn;
        row[at++] = role.Addressed;
        row[at++] = role.Compared;
        row[at++] = role.Used;
        row[at++] = (int)traits.Type;
        row[at++] = traits.Type == TermType.Method ? 1 : 0;
        row[at++] = (float)_paper.Entities[entity].Confidence;
        row[at++] = traits.Count;
        row[at++] = (int)traits.TitlePlace;
        row[at++] = traits.Fame;
        row[at++] = _paper.Entities[entity].Texts;
        row[at++] = traits.Owned;
        row[at++] = traits.FirstSentence;
        row[at++] = traits.WordCount;
        return at;
    }

    private static float BestBeside(ReadOnlySpan<float> types, int type)
    {
        float best = 0;
        for (int other = 0; other < types.Length; other++)
            best = other == type ? best : Math.Max(best, types[other]);
        return best;
    }

    private static float Sum(float[] sums, int entity)
    {
        float sum = 0;
        for (int type = 0; type < Types; type++)
            sum += sums[(entity * Types) + type];
        return sum;
    }

    /// <summary>How many units and entities stand between the nearest mentions of both, 99 where no sentence has both; whether the title has both; 1 where the source stands first, -1 where the target does.</summary>
    private int FillNearest(NearestMentions nearest, Span<float> row, int at)
    {
        int first = Math.Min(nearest.Source, nearest.Target), last = Math.Max(nearest.Source, nearest.Target), between = 0;
        for (int i = first + 1; i < last; i++)
            between += _paper.Units.Units[i].IsEntity ? 1 : 0;
        row[at++] = first < 0 ? Farthest : Math.Min(last - first - 1, Farthest);
        row[at++] = first < 0 ? Farthest : between;
        row[at++] = nearest.InTitle ? 1 : 0;
        row[at++] = Math.Sign(nearest.Target - nearest.Source);
        return at;
    }

    /// <summary>The average estimate with the other members of one end's lists in its place; -1 where it stands in none.</summary>
    private float OfList(int source, int type, int target, bool bySource)
    {
        int end = bySource ? source : target, members = 0;
        float sum = 0;
        for (int other = 0; other < _count; other++)
        {
            if (other == source || other == target || !_listed[(end * _count) + other])
                continue;
            sum += bySource ? _estimates[other, type, target] : _estimates[source, type, other];
            members++;
        }

        return members == 0 ? -1 : sum / members;
    }

    /// <summary>The best way from the source to the target over one other entity by two relations of the type: then the direct one is often not told.</summary>
    private float ByOther(int source, int type, int target)
    {
        float best = 0;
        for (int other = 0; other < _count; other++)
        {
            if (other != source && other != target)
                best = Math.Max(best, _estimates[source, type, other] * _estimates[other, type, target]);
        }

        return best;
    }

    /// <summary>Whether two entities stand in one list anywhere.</summary>
    private static bool[] Listed(RelationContext paper)
    {
        int count = paper.Considered;
        var listed = new bool[count * count];
        PaperUnits units = paper.Units;
        for (int i = 0; i < units.Units.Length; i++)
        {
            int one = units.Units[i].Entity;
            if (one < 0 || one >= count || paper.Lists[i].Members < 2)
                continue;
            for (int j = i + 1; j < units.Units.Length && j - i < PaperUnits.Sight && units.SentenceOf[j] == units.SentenceOf[i]; j++)
            {
                int other = units.Units[j].Entity;
                if (other >= 0 && other < count && other != one && paper.Lists[i].Before == paper.Lists[j].Before && paper.Lists[i].Behind == paper.Lists[j].Behind)
                    listed[(one * count) + other] = listed[(other * count) + one] = true;
            }
        }

        return listed;
    }
}
