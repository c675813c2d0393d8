using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Phrases;

/// <summary>
/// Finds phrases whose words are such as terms are made of, known or not: a log-linear model over the <see cref="PhraseFeatures"/>.
/// A mention's score is the probability that it is a term.
/// </summary>
internal sealed class PhraseRecognizer(WordStatistics words, float[] weights)
{
    /// <summary>Phrases less likely than this are not worth a look.</summary>
    public const float LeastProbability = 0.04f;

    /// <summary>A little less than the log-odds of that, to spare most phrases the exponential.</summary>
    private const float LeastLogOdds = -3.2f;

    private const string Resource = "Recognition/PhraseWeights.tsv";

    public static PhraseRecognizer Shipped(WordStatistics words) => new(words, WeightTable.Shipped(Resource, PhraseFeatures.Names));

    /// <param name="text">The field.</param>
    /// <param name="units">Its units.</param>
    /// <param name="titleCase">Whether all its words are capitalised, so that capitals say nothing.</param>
    /// <param name="mentions">Where to put what is found.</param>
    public void Recognize(FieldText text, ReadOnlySpan<Unit> units, bool titleCase, ICollection<Mention> mentions)
    {
        for (var first = 0; first < units.Length; first++)
        {
            if (units[first].Shape.HasAny(UnitShape.FunctionWord))
                continue;
            for (var last = first; last < units.Length && last - first < Phrase.MostUnits; last++)
            {
                if (last > first && units[last].Breaks)
                    break;
                if (units[last].Shape.HasAny(UnitShape.FunctionWord))
                    continue;
                Judge(text, units, new Phrase(first, last, EndsAtStem: false), titleCase, mentions);
                if (units[last].HasStem)
                    Judge(text, units, new Phrase(first, last, EndsAtStem: true), titleCase, mentions);
            }
        }
    }

    private void Judge(FieldText text, ReadOnlySpan<Unit> units, Phrase phrase, bool titleCase, ICollection<Mention> mentions)
    {
        var logOdds = PhraseFeatures.WeightedSum(units, phrase, words, titleCase, weights);
        if (logOdds < LeastLogOdds)
            return;
        var probability = 1 / (1 + MathF.Exp(-logOdds));
        if (probability < LeastProbability)
            return;
        var span = new TextSpan(text.Field, units[phrase.First].Start, phrase.EndsAtStem ? units[phrase.Last].StemEnd : units[phrase.Last].End);
        mentions.Add(new Mention(span, Type: null, Entry: null, LongForm: null, probability, Recognizers.Phrase));
    }
}
