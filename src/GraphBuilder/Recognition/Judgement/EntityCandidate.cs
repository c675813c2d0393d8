using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Judgement;

/// <summary>Places that name one thing, before it is decided whether it is an entity.</summary>
internal sealed class EntityCandidate
{
    /// <summary>Chosen places, by field and start.</summary>
    public required List<Place> Places { get; init; }

    /// <summary>Whether the text defines an abbreviation of it.</summary>
    public required bool HasAcronym { get; init; }

    /// <summary>The lexicon's entry, the likeliest of its places'.</summary>
    public LexiconEntry? Entry
    {
        get
        {
            LexiconEntry? best = null;
            foreach (var place in Places)
            {
                if (place.Entry is { } entry && (best is null || entry.TermHood > best.TermHood || (entry.TermHood == best.TermHood && string.CompareOrdinal(entry.Name, best.Name) < 0)))
                    best = entry;
            }

            return best;
        }
    }

    /// <summary>Why its places may be terms, together.</summary>
    public Reasons Reasons
    {
        get
        {
            var all = Reasons.None;
            foreach (var place in Places)
                all |= place.Reasons;
            return all;
        }
    }

    /// <summary>8 times the binary logarithm of 1 + the number of unlabelled texts that have its best known spelling.</summary>
    public byte Texts { get; set; }

    /// <summary>The same of its spellings of several words, where it has one: an abbreviation stands for many things.</summary>
    public byte TextsWrittenOut { get; set; }

    /// <summary>The probability that it has an owner: is a method or a dataset, if an entity at all.</summary>
    public float Owned { get; set; }

    /// <summary>Log-odds that it is an entity.</summary>
    public float LogOdds { get; set; }

    /// <summary>Whether it is too unlikely to be an entity by itself.</summary>
    public bool IsDoubtful { get; set; }
}
