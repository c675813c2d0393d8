using System.Runtime.InteropServices;
using GraphBuilder.Recognition.Names;
using GraphBuilder.Recognition.Phrases;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition;

/// <summary>Finds phrases and proper names by their words: cuts each field into units once and has both looked for in them.</summary>
internal sealed class WordRecognizer(WordStatistics words, PhraseRecognizer phrases) : IMentionRecognizer
{
    private const double TitleCaseShare = 0.7;

    /// <summary>The units of the field at hand, used again for the next.</summary>
    [ThreadStatic]
    private static List<Unit>? t_units;

    private readonly UnitReader reader = new(words);

    public static WordRecognizer Shipped(WordStatistics words) => new(words, PhraseRecognizer.Shipped(words));

    public void Recognize(PaperText text, ICollection<Mention> mentions)
    {
        Recognize(text.Title, mentions);
        Recognize(text.Abstract, mentions);
    }

    private void Recognize(FieldText text, ICollection<Mention> mentions)
    {
        var buffer = t_units ??= new List<Unit>(256);
        buffer.Clear();
        reader.Read(text, buffer);
        var units = CollectionsMarshal.AsSpan(buffer);
        var titleCase = text.Field == Field.Title && IsTitleCase(units);
        phrases.Recognize(text, units, titleCase, mentions);
        ProperNameRecognizer.Recognize(text, units, titleCase, mentions);
    }

    /// <summary>Whether a title capitalises its words, so that capitals say nothing.</summary>
    private static bool IsTitleCase(ReadOnlySpan<Unit> units)
    {
        var count = 0;
        var capitalised = 0;
        foreach (ref readonly var unit in units)
        {
            if (unit.Shape.HasAny(UnitShape.FunctionWord))
                continue;
            count++;
            if (unit.Shape.HasAny(UnitShape.Capitalised | UnitShape.Number))
                capitalised++;
        }

        return capitalised >= count * TitleCaseShare;
    }
}
