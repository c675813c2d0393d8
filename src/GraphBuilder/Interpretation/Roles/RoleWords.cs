using System.Collections.Immutable;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Tagging;

namespace GraphBuilder.Interpretation.Roles;

/// <summary>
/// The words by which the network judges the role of an entity: around its first mentions, within the sentence of each, and the first word of its name. A mention counts as its last word.
/// </summary>
internal sealed class RoleWords
{
    /// <summary>Units before a mention that are read, and behind it.</summary>
    private const int Reach = 8;

    /// <summary>Of a mention: the units before it, itself, those behind it, and the first word of the name.</summary>
    public const int Slots = Reach + 1 + Reach + 1;

    /// <summary>More mentions of an entity make no role more certain.</summary>
    private const int MostMentions = 3;

    private const int NotLookedUp = -2;

    private readonly PaperUnits _units;
    private readonly ImmutableArray<EntityTraits> _traits;
    private readonly WordStatistics _words;
    private readonly int[] _rows;

    public RoleWords(PaperUnits units, ImmutableArray<EntityTraits> traits, WordStatistics words)
    {
        (_units, _traits, _words) = (units, traits, words);
        _rows = new int[units.Units.Length];
        Array.Fill(_rows, NotLookedUp);
    }

    /// <summary>Adds the rows of the words' vectors, <see cref="Slots"/> for each mention, -1 where there is no word or none with a vector; none for an entity whose mentions all stand inside longer ones.</summary>
    public void Add(int entity, List<int> slots)
    {
        ImmutableArray<int> mentions = _units.UnitsOf[entity];
        int lead = mentions.IsEmpty ? -1 : Row(_traits[entity].Lead);
        for (int i = 0; i < Math.Min(mentions.Length, MostMentions); i++)
        {
            SentenceUnits sentence = _units.Sentences[_units.SentenceOf[mentions[i]]];
            for (int unit = mentions[i] - Reach; unit <= mentions[i] + Reach; unit++)
                slots.Add(unit >= sentence.First && unit < sentence.End ? RowAt(unit) : -1);
            slots.Add(lead);
        }
    }

    private int RowAt(int unit)
    {
        ref int row = ref _rows[unit];
        return row != NotLookedUp ? row : row = Row(_units.Units[unit].Word);
    }

    private int Row(ulong word) => _words.Find(WordHash.Of(word)).Row;
}
