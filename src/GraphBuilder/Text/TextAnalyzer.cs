namespace GraphBuilder.Text;

/// <summary>Cuts a paper's texts into sentences and tokens.</summary>
public static class TextAnalyzer
{
    public static PaperText Analyze(string title, string @abstract) => new(Analyze(Field.Title, title), Analyze(Field.Abstract, @abstract));

    internal static FieldText Analyze(Field field, string text) => new(field, text, [], []);
}
