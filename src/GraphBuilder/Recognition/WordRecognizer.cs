using System.Runtime.InteropServices;
using GraphBuilder.Recognition.Names;
using GraphBuilder.Recognition.Phrases;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition;

/// <summary>Finds phrases and proper names by their words: cuts each field into units once and has both looked for in them.</summary>
internal sealed class WordRecognizer(WordStatistics words, PhraseRecognizer phrases) : IMentionRecognizer
{
    private const double TitleCaseShare = 0.7;
    private readonly UnitReader reader = new(words);

    public static WordRecognizer Shipped(WordStatistics words) => new(words, PhraseRecognizer.Shipped(words));

    public void Recognize(PaperText text, ICollection<Mention> mentions)
    {
        var buffer = new List<Unit>(256);
        Recognize(text.Title, buffer, mentions);
        buffer.Clear();
        Recognize(text.Abstract, buffer, mentions);
    }

    private void Recognize(FieldText text, List<Unit> buffer, ICollection<Mention> mentions)
    {
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
