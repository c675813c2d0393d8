using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Acronyms;

/// <summary>Finds abbreviations where they are defined, with their expansions.</summary>
internal sealed class AcronymRecognizer : IMentionRecognizer
{
    /// <summary>The best score a letter can have.</summary>
    private const double BestScore = 10;

    public void Recognize(PaperText text, ICollection<Mention> mentions)
    {
        Recognize(text.Title, mentions);
        Recognize(text.Abstract, mentions);
    }

    private static void Recognize(FieldText text, ICollection<Mention> mentions)
    {
        foreach (var definition in AcronymDefinitions.Find(text))
        {
            if (definition.Short.Length == 1)
                continue; // a symbol of the text's mathematics, not a name
            var score = Math.Clamp(definition.Score / BestScore, 0, 1);
            mentions.Add(new Mention(definition.Long, Type: null, Entry: null, LongForm: null, score, Recognizers.LongForm));
            mentions.Add(new Mention(definition.Short, Type: null, Entry: null, definition.Long, score, Recognizers.ShortForm));
        }
    }
}
