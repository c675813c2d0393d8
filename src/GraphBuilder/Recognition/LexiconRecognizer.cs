using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition;

/// <summary>Finds the terms of the lexicon; a mention's score is the entry's term-hood.</summary>
internal sealed class LexiconRecognizer(TermLexicon lexicon) : IMentionRecognizer
{
    public void Recognize(PaperText text, ICollection<Mention> mentions)
    {
        Recognize(text.Title, mentions);
        Recognize(text.Abstract, mentions);
    }

    private void Recognize(FieldText text, ICollection<Mention> mentions)
    {
        foreach (var match in lexicon.Match(text))
            mentions.Add(new Mention(match.Span, match.Entry.Type, match.Entry, LongForm: null, match.Entry.TermHood, Recognizers.Lexicon));
    }
}
