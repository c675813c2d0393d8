using System.Collections.Immutable;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Sentences;

/// <summary>A paper's sentences as units, and where its entities stand in them: what roles and relations are read from.</summary>
internal sealed class PaperUnits
{
    /// <summary>More mentions of one entity tell nothing new; so a text that repeats itself without end takes linear time.</summary>
    public const int MostMentions = 16;

    /// <summary>How many units around a mention are read.</summary>
    public const int Sight = 60;

    /// <summary>All units of the paper, sentence after sentence.</summary>
    public required ImmutableArray<Unit> Units { get; init; }

    public required ImmutableArray<SentenceUnits> Sentences { get; init; }

    /// <summary>For each unit, the number of its sentence.</summary>
    public required ImmutableArray<int> SentenceOf { get; init; }

    /// <summary>
    /// For each entity, the units that mention it, in order, at most the first <see cref="MostMentions"/>. An entity whose mentions all stand inside longer
    /// ones has none.
    /// </summary>
    public required ImmutableArray<ImmutableArray<int>> UnitsOf { get; init; }

    /// <summary>The first sentence in which the authors say that they propose something; the number of sentences when there is none.</summary>
    public required int ProposingSentence { get; init; }

    /// <summary>Where units are put one after the other, used again for the next paper.</summary>
    [ThreadStatic]
    private static ImmutableArray<Unit>.Builder? t_units;

    public static PaperUnits Of(PaperText text, ImmutableArray<PaperEntity> entities)
    {
        ImmutableArray<Unit>.Builder units = t_units ??= ImmutableArray.CreateBuilder<Unit>();
        units.Clear();
        var sentences = ImmutableArray.CreateBuilder<SentenceUnits>(text.Title.Sentences.Length + text.Abstract.Sentences.Length);
        var sentenceOf = ImmutableArray.CreateBuilder<int>(text.Title.Tokens.Length + text.Abstract.Tokens.Length);
        List<(TextSpan Span, int Entity)> mentions = SortedMentions(entities);
        int proposing = -1;
        foreach (FieldText field in (ReadOnlySpan<FieldText>)[text.Title, text.Abstract])
        {
            var cutter = new UnitCutter(field, mentions);
            foreach (Sentence sentence in field.Sentences)
            {
                int first = units.Count;
                uint cues = cutter.Cut(sentence, units);
                var added = new SentenceUnits(field.Field, sentences.Count, first, units.Count, cues);
                if (proposing < 0 && field.Field == Field.Abstract && added.Has(Cue.Propose) && (added.Has(Cue.We) || added.Has(Cue.Artefact) || added.Has(Cue.It)))
                    proposing = sentences.Count;
                while (sentenceOf.Count < units.Count)
                    sentenceOf.Add(sentences.Count);
                sentences.Add(added);
            }
        }

        int count = sentences.Count;
        ImmutableArray<Unit> all = units.ToImmutable();
        return new PaperUnits
        {
            Units = all,
            Sentences = sentences.DrainToImmutable(),
            SentenceOf = sentenceOf.DrainToImmutable(),
            UnitsOf = Places(all, entities.Length),
            ProposingSentence = proposing < 0 ? count : proposing,
        };
    }

    /// <summary>By place, the longer first, so that a mention inside another one is passed over.</summary>
    private static List<(TextSpan Span, int Entity)> SortedMentions(ImmutableArray<PaperEntity> entities)
    {
        var mentions = new List<(TextSpan Span, int Entity)>();
        for (int i = 0; i < entities.Length; i++)
        {
            foreach (TextSpan span in entities[i].Mentions)
                mentions.Add((span, i));
        }

        mentions.Sort();
        return mentions;
    }

    private static ImmutableArray<ImmutableArray<int>> Places(ImmutableArray<Unit> units, int entities)
    {
        var places = new List<int>[entities];
        for (int i = 0; i < units.Length; i++)
        {
            if (units[i].IsEntity && (places[units[i].Entity] ??= []).Count < MostMentions)
                places[units[i].Entity].Add(i);
        }

        return [.. places.Select(list => list is null ? ImmutableArray<int>.Empty : [.. list])];
    }
}
