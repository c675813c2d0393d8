namespace GraphBuilder.Interpretation.Sentences;

/// <summary>
/// The list in which a mention stands: in "on A, B (C), and the D datasets" each of the four has the head "on" before it and "datasets" behind it, so a cue
/// that belongs to the list reaches all of its members.
/// </summary>
/// <param name="Before">The last unit before the list; -1 when the sentence starts with it.</param>
/// <param name="Behind">The first unit behind the list; -1 when the sentence ends with it.</param>
/// <param name="Members">How many mentions it has, at least 1.</param>
internal readonly record struct Coordination(int Before, int Behind, int Members)
{
    public static Coordination Of(PaperUnits units, SentenceUnits sentence, int unit)
    {
        int members = 1;
        int first = unit;
        for (int i = unit - 1; i >= sentence.First && unit - i < PaperUnits.Sight; i--)
        {
            Unit before = units.Units[i];
            if (before.IsEntity)
            {
                members++;
                first = i;
            }
            else if (!IsJoint(before))
            {
                break;
            }
        }

        int last = unit;
        for (int i = unit + 1; i < sentence.End && i - unit < PaperUnits.Sight; i++)
        {
            Unit behind = units.Units[i];
            if (behind.IsEntity)
            {
                members++;
                last = i;
            }
            else if (!IsJoint(behind))
            {
                break;
            }
        }

        // "both A and B", "the A and B": the article is no head.
        while (first - 1 >= sentence.First && IsArticle(units.Units[first - 1].Word))
            first--;
        return new Coordination(first - 1 >= sentence.First ? first - 1 : -1, last + 1 < sentence.End ? last + 1 : -1, members);
    }

    /// <summary>Whether a unit holds a list together: a comma, "and", a slash, a bracket.</summary>
    public static bool IsJoint(Unit unit) =>
        !unit.IsEntity
        && (unit.Word == Words.Comma || unit.Word == Words.And || unit.Word == Words.Or || unit.Word == Words.Slash || unit.Word == Words.Ampersand
            || unit.Word == Words.Opening || unit.Word == Words.Closing || unit.Word == Words.The);

    private static bool IsArticle(ulong word) => word == Words.The || word == Words.A || word == Words.An || word == Words.Both;
}
