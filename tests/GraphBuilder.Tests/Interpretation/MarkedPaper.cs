using System.Collections.Immutable;
using System.Text;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Interpretation;

/// <summary>
/// A paper whose entities are marked in its text: <c>[LampNet:Method]</c> where its type is told, <c>[LampNet]</c> later on, <c>[LN=LampNet]</c> where it
/// is written otherwise.
/// </summary>
internal sealed record MarkedPaper(PaperText Text, ImmutableArray<PaperEntity> Entities)
{
    public static MarkedPaper Parse(string title, string @abstract)
    {
        var types = new Dictionary<string, TermType>(StringComparer.Ordinal);
        var mentions = new List<(string Name, TextSpan Span)>();
        string plainTitle = Strip(Field.Title, title, types, mentions), plainAbstract = Strip(Field.Abstract, @abstract, types, mentions);
        return new MarkedPaper(
            TextAnalyzer.Analyze(plainTitle, plainAbstract),
            [.. mentions.GroupBy(mention => mention.Name).Select(group => new PaperEntity(group.Key, types[group.Key], 1, [.. group.Select(mention => mention.Span).Order()]))]);
    }

    private static string Strip(Field field, string marked, Dictionary<string, TermType> types, List<(string Name, TextSpan Span)> mentions)
    {
        var plain = new StringBuilder();
        int at = 0;
        while (at < marked.Length)
        {
            int open = marked.IndexOf('[', at);
            int close = open < 0 ? -1 : marked.IndexOf(']', open);
            if (close < 0)
                break;
            plain.Append(marked, at, open - at);
            string mark = marked[(open + 1)..close];
            int colon = mark.LastIndexOf(':'), equals = mark.IndexOf('=');
            string written = mark[..(equals >= 0 ? equals : colon >= 0 ? colon : mark.Length)];
            string name = mark[(equals + 1)..(colon >= 0 ? colon : mark.Length)];
            if (colon >= 0)
                types[name] = Enum.Parse<TermType>(mark[(colon + 1)..]);
            mentions.Add((name, new TextSpan(field, plain.Length, plain.Length + written.Length)));
            plain.Append(written);
            at = close + 1;
        }

        return plain.Append(marked, at, marked.Length - at).ToString();
    }
}
