using GraphBuilder.Lexicon;
using GraphBuilder.Recognition.Phrases;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Names;

/// <summary>
/// Finds proper names: written with inner capitals or digits, capitalised amid a sentence, before the title's colon, after "called" or "we propose",
/// before "dataset". Each reason gives a mention of its own.
/// </summary>
internal static class ProperNameRecognizer
{
    private const int MostFillers = 4;
    private const int LongestTitleName = 4;

    /// <param name="text">The field.</param>
    /// <param name="units">Its units.</param>
    /// <param name="titleCase">Whether all its words are capitalised, so that capitals say nothing.</param>
    /// <param name="mentions">Where to put what is found.</param>
    public static void Recognize(FieldText text, ReadOnlySpan<Unit> units, bool titleCase, ICollection<Mention> mentions)
    {
        if (text.Field == Field.Title)
            TitleName(text, units, mentions);
        Names(text, units, capitalsCount: !titleCase, mentions);
    }

    /// <summary>The few words before the colon of <c>UniFormer: Unifying Convolution and Self-attention</c>.</summary>
    private static void TitleName(FieldText title, ReadOnlySpan<Unit> units, ICollection<Mention> mentions)
    {
        var colon = title.Text.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0)
            return;
        var last = -1;
        while (last + 1 < units.Length && units[last + 1].Start < colon)
            last++;
        if (last < 0 || last >= LongestTitleName || units[0].Shape.HasAny(UnitShape.FunctionWord) || units[last].Shape.HasAny(UnitShape.FunctionWord))
            return;
        for (var i = 1; i <= last; i++)
        {
            if (units[i].Breaks)
                return;
        }

        Add(title, units[0].Start, units[last].End, type: null, Recognizers.TitleName, mentions);
    }

    private static void Names(FieldText text, ReadOnlySpan<Unit> units, bool capitalsCount, ICollection<Mention> mentions)
    {
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i].Cue.HasFlag(NameCue.Naming))
                AfterCue(text, units, i, Recognizers.NamedName, capitalsCount, mentions);
            else if (capitalsCount && units[i].Cue.HasFlag(NameCue.Proposing))
                AfterCue(text, units, i, Recognizers.ProposedName, capitalsCount, mentions);
        }

        for (var i = 0; i < units.Length; i++)
        {
            var last = NameRuns.End(units, i, capitalsCount);
            if (last < i)
                continue;
            var start = units[i];
            if (last == i && start.Breaks && !NameRuns.IsNameLike(start))
                continue; // the capital of a sentence's first word says nothing
            Add(text, start.Start, units[last].End, type: null, Recognizers.NameShape, mentions);
            if (last + 1 < units.Length && !units[last + 1].Breaks && units[last + 1].Cue.HasFlag(NameCue.DatasetNoun))
                Add(text, start.Start, units[last].End, TermType.Dataset, Recognizers.DatasetName, mentions);
            i = last;
        }
    }

    private static void AfterCue(FieldText text, ReadOnlySpan<Unit> units, int cue, string reason, bool capitalsCount, ICollection<Mention> mentions)
    {
        for (var i = cue + 1; i < units.Length && i <= cue + MostFillers; i++)
        {
            ref readonly var unit = ref units[i];
            var gap = text.Text.AsSpan(units[i - 1].End, unit.Start - units[i - 1].End);
            var quoted = gap.IndexOfAny("\"“`'‘{") >= 0;
            if (unit.Breaks && !quoted && gap.IndexOfAny(".;()") >= 0)
                return;
            var last = NameRuns.End(units, i, capitalsCount);
            if (last >= i)
            {
                Add(text, unit.Start, units[last].End, type: null, reason, mentions);
                return;
            }

            if (quoted)
            {
                last = i;
                while (last + 1 < units.Length && !units[last + 1].Breaks && last - i < LongestTitleName)
                    last++;
                Add(text, unit.Start, units[last].End, type: null, reason, mentions);
                return;
            }

            if (!unit.Cue.HasFlag(NameCue.Filler))
                return;
        }
    }

    private static void Add(FieldText text, int start, int end, TermType? type, string reason, ICollection<Mention> mentions) =>
        mentions.Add(new Mention(new TextSpan(text.Field, start, end), type, Entry: null, LongForm: null, Score: 1, reason));
}
