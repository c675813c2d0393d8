using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Judgement;

/// <summary>Words that are no term by themselves: generic ones, hardware, languages, places of publication. The list is <c>NeverTerms.tsv</c>.</summary>
internal static class NeverTerms
{
    private const string Resource = "Recognition/NeverTerms.tsv";

    private static readonly HashSet<ulong> Keys = Read();

    /// <summary>Whether a stretch of text with this key (<see cref="TokenKeys"/>) is one of them.</summary>
    public static bool Contains(ulong key) => Keys.Contains(key);

    private static HashSet<ulong> Read()
    {
        using var stream = typeof(NeverTerms).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var keys = new HashSet<ulong>();
        while (reader.ReadLine() is { } line)
        {
            var text = TextAnalyzer.Analyze(Field.Title, line[..line.IndexOf('\t', StringComparison.Ordinal)]);
            var tokens = TokenKeys.Of(text);
            keys.Add(tokens.KeyOf(0, tokens.Count));
        }

        return keys;
    }
}
