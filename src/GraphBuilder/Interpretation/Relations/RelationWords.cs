using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Tagging;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>
/// The words by which the network judges a relation: of both names, around the nearest mentions in one sentence and between them; where no sentence has both, around the first mention of each in the
/// abstract. A mention on the way counts as its last word.
/// </summary>
internal sealed class RelationWords
{
    /// <summary>Of the source two units before and two behind, the same of the target; between them the first two and the last two; the last and the first word of both names; the first units of both sentences.</summary>
    public const int Slots = 18;

    private const int AtTarget = 4, AtBetween = 8, AtNames = 12, AtStarts = 16;
    private const int NotLookedUp = -2;

    private readonly RelationContext _paper;
    private readonly WordStatistics _words;
    private readonly int[] _rows;
    private readonly (int Head, int Lead)[] _names;

    public RelationWords(RelationContext paper, WordStatistics words)
    {
        (_paper, _words) = (paper, words);
        _rows = new int[paper.Units.Units.Length];
        Array.Fill(_rows, NotLookedUp);
        _names = new (int Head, int Lead)[paper.Considered];
        Array.Fill(_names, (NotLookedUp, NotLookedUp));
    }

    /// <summary>Fills the rows of the words' vectors, -1 where there is no word or none with a vector.</summary>
    /// <param name="nearest">The mentions of both by <see cref="RelationContext.Nearest"/>.</param>
    /// <param name="slots">Room for <see cref="Slots"/>.</param>
    public void Fill(int source, int target, NearestMentions nearest, Span<int> slots)
    {
        slots.Fill(-1);
        (int from, int to) = (nearest.Source, nearest.Target);
        if (from >= 0)
            FillBetween(Math.Min(from, to), Math.Max(from, to), slots[AtBetween..]);
        else
            (from, to) = (First(source), First(target));
        FillAround(from, slots, out slots[AtStarts]);
        FillAround(to, slots[AtTarget..], out slots[AtStarts + 1]);
        (slots[AtNames], slots[AtNames + 1]) = Name(source);
        (slots[AtNames + 2], slots[AtNames + 3]) = Name(target);
    }

    private void FillAround(int unit, Span<int> slots, out int start)
    {
        start = -1;
        if (unit < 0)
            return;
        SentenceUnits sentence = _paper.Units.Sentences[_paper.Units.SentenceOf[unit]];
        start = RowAt(sentence.First);
        int slot = 0;
        foreach (int distance in (ReadOnlySpan<int>)[-2, -1, 1, 2])
        {
            int at = unit + distance;
            slots[slot++] = at >= sentence.First && at < sentence.End ? RowAt(at) : -1;
        }
    }

    private void FillBetween(int first, int last, Span<int> slots)
    {
        if (last - first > 1)
            (slots[0], slots[2]) = (RowAt(first + 1), RowAt(last - 1));
        if (last - first > 2)
            (slots[1], slots[3]) = (RowAt(first + 2), RowAt(last - 2));
    }

    /// <summary>The first mention in the abstract, else in the title; -1 for an entity whose mentions all stand inside longer ones.</summary>
    private int First(int entity)
    {
        foreach (int unit in _paper.Units.UnitsOf[entity])
        {
            if (_paper.Units.Units[unit].Span.Field == Field.Abstract)
                return unit;
        }

        return _paper.Units.UnitsOf[entity] is [int first, ..] ? first : -1;
    }

    /// <summary>The last and the first word of a name.</summary>
    private (int Head, int Lead) Name(int entity)
    {
        ref (int Head, int Lead) name = ref _names[entity];
        if (name.Head == NotLookedUp)
        {
            EntityTraits traits = _paper.Traits[entity];
            name.Head = Row(traits.Head);
            name.Lead = traits.Lead == traits.Head ? name.Head : Row(traits.Lead);
        }

        return name;
    }

    private int RowAt(int unit)
    {
        ref int row = ref _rows[unit];
        return row != NotLookedUp ? row : row = Row(_paper.Units.Units[unit].Word);
    }

    /// <param name="word">By <see cref="FeatureHash"/>, which is the hash of <see cref="WordHash"/> before its mix.</param>
    private int Row(ulong word) => _words.Find(WordHash.Of(word)).Row;
}
