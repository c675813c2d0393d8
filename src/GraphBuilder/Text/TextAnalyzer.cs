namespace GraphBuilder.Text;

/// <summary>Cuts a paper's texts into sentences and tokens. Pure and linear in the text's length.</summary>
public static class TextAnalyzer
{
    public static PaperText Analyze(string title, string @abstract) => new(Analyze(Field.Title, title), Analyze(Field.Abstract, @abstract));

    internal static FieldText Analyze(Field field, string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        return new FieldText(field, text, tokens, SentenceSplitter.Split(text, tokens));
    }
}
