using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace Benchmarks.Lexicon;

/// <summary>
/// Measures the matcher on a file of papers in seconds of the processor, so that what else the machine does counts little, and writes what another automaton needs to do the same: patterns as numbers of words, the number of
/// every surface, and the hits to compare with.
/// </summary>
internal static class MatcherRun
{
    private const int Rounds = 7;

    /// <param name="papers">JSON lines with <c>abstract</c>, may be compressed (.gz).</param>
    /// <param name="folder">Where the comparison's files go; null for none.</param>
    public static void Run(string papers, string? folder, TextWriter report)
    {
        var texts = Read(papers).ToArray();
        var watch = Stopwatch.StartNew();
        var lexicon = TermLexicon.Load([]);
        report.WriteLine($"{texts.Length} abstracts, {lexicon.Entries.Length} entries, {lexicon.Entries.Sum(static e => 1 + e.Aliases.Length)} spellings, {lexicon.Automaton.StateCount} states, loaded in {watch.ElapsedMilliseconds} ms");
        var matcher = new RawMatcher(lexicon.Vocabulary, lexicon.Automaton);
        var hits = new List<RawHit>();

        Measure(report, texts, "tokenize", static text => Tokenizer.Tokenize(text).Length);
        Measure(report, texts, "tokenize, fold, match", text => matcher.Match(Tokens(text), hits), hits.Clear);
        Measure(report, texts, "sentences, tokenize, fold, match, case rules", text => lexicon.Match(TextAnalyzer.Analyze(Field.Abstract, text)).Length);
        var fields = Array.ConvertAll(texts, Tokens);
        Measure(report, fields, "fold, match", text => matcher.Match(text, hits), hits.Clear);
        var numbers = Array.ConvertAll(fields, text => NumbersOf(text, lexicon.Vocabulary));
        Measure(report, numbers, "match", text => CountLongest(lexicon.Automaton, text));
        if (folder is not null)
            MatcherExport.Write(folder, texts, lexicon, matcher);
    }

    private static void Measure<T>(TextWriter report, T[] texts, string what, Func<T, int> work, Action? betweenRounds = null)
    {
        var best = TimeSpan.MaxValue;
        var count = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            betweenRounds?.Invoke();
            count = 0;
            var start = Environment.CpuUsage.TotalTime;
            foreach (var text in texts)
                count += work(text);
            var elapsed = Environment.CpuUsage.TotalTime - start;
            best = elapsed < best ? elapsed : best;
        }

        report.WriteLine($"{what,-46} {texts.Length / best.TotalSeconds,10:N0} abstracts/s {count,12:N0} found");
        report.Flush();
    }

    private static FieldText Tokens(string text) => new(Field.Abstract, text, Tokenizer.Tokenize(text), []);

    private static int[] NumbersOf(FieldText text, WordNumbers vocabulary)
    {
        using var words = TextWords.Of(text, vocabulary);
        return words.Numbers.ToArray();
    }

    private static int CountLongest(TermAutomaton automaton, int[] words)
    {
        using var occurrences = Occurrences.Of(words, automaton);
        var found = 0;
        for (var first = 0; first < words.Length; first++)
        {
            if (occurrences.Longest(first) is var longest and not 0)
            {
                first = occurrences.At(longest).Last;
                found++;
            }
        }

        return found;
    }

    private static IEnumerable<string> Read(string papers)
    {
        using var file = File.OpenRead(papers);
        using Stream stream = papers.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using var paper = JsonDocument.Parse(line);
            yield return paper.RootElement.GetProperty("abstract").GetString()!;
        }
    }
}
