using System.Text.Json;
using System.Text.RegularExpressions;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace Benchmarks.Lexicon;

/// <summary>Writes the files of <c>matcher/compare.py</c>.</summary>
internal static partial class MatcherExport
{
    public static void Write(string folder, string[] texts, TermLexicon lexicon, RawMatcher matcher)
    {
        Directory.CreateDirectory(folder);
        using var patterns = new StreamWriter(Path.Combine(folder, "patterns.tsv"));
        foreach (var (words, pattern) in lexicon.Automaton.Patterns())
            patterns.WriteLine($"{string.Join(' ', words)}\t{pattern}");

        var surfaces = new SortedDictionary<string, int>(StringComparer.Ordinal);
        using var hits = new StreamWriter(Path.Combine(folder, "hits.tsv"));
        using var units = new StreamWriter(Path.Combine(folder, "units.tsv"));
        var found = new List<RawHit>();
        for (var i = 0; i < texts.Length; i++)
        {
            var text = new FieldText(Field.Abstract, texts[i], Tokenizer.Tokenize(texts[i]), []);
            using var words = TextWords.Of(text, lexicon.Vocabulary);
            var places = new List<string>();
            for (var w = 0; w < words.Count; w++)
            {
                var (start, end) = (text.Tokens[words.FirstToken(w)].Start, text.Tokens[words.LastToken(w)].End);
                surfaces[texts[i][start..end]] = words.Numbers[w];
                places.Add($"{start}-{end}");
            }

            // Halves of words that are broken over lines are looked up as well.
            foreach (var token in text.Tokens)
                surfaces.TryAdd(texts[i][token.Start..token.End], token.Kind is TokenKind.Word or TokenKind.Number ? lexicon.Vocabulary.Of(text[token], token.Kind) : 0);
            if (NotSimple().IsMatch(texts[i]))
                units.WriteLine($"{i}\t{string.Join(' ', places)}");
            found.Clear();
            matcher.Match(text, found);
            foreach (var hit in found)
                hits.WriteLine($"{i}\t{hit.Start}\t{hit.End}\t{hit.Pattern}");
        }

        using var table = new StreamWriter(Path.Combine(folder, "surfaces.tsv"));
        foreach (var (surface, number) in surfaces.Where(static s => s.Value != WordNumbers.Unknown))
            table.WriteLine($"{number}\t{JsonSerializer.Serialize(surface)}");
    }

    /// <summary>A text with mathematics, links, characters beyond ASCII and common quotes, or a word that is broken over a line: it goes over already cut into words.</summary>
    [GeneratedRegex(@"[$\\]|://|\b(?!(?:e\.g|i\.e)\b)[A-Za-z0-9]+\.[A-Za-z]|[^\x20-\x7E\u2018\u2019\u201C\u201D\u2013\u2014]|[A-Za-z0-9][-\u2013] +[a-z]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotSimple();
}
