using BenchmarkDotNet.Attributes;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace Benchmarks.Lexicon;

/// <summary>The field's lexicon: loading it, and finding it in the abstracts of the seeds.</summary>
[MemoryDiagnoser]
public class MatcherBenchmark
{
    private string[] texts = [];
    private FieldText[] fields = [];
    private TermLexicon lexicon = TermLexicon.Load([]);

    [GlobalSetup]
    public void Setup()
    {
        texts = Seeds.Abstracts;
        fields = Array.ConvertAll(texts, static t => TextAnalyzer.Analyze(Field.Abstract, t));
        foreach (var field in fields)
        {
            var end = 0;
            foreach (var match in lexicon.Match(field))
            {
                // Every hit is a spelling of its entry, and none overlaps another.
                var surface = field.Text[match.Span.Start..match.Span.End];
                if (match.Span.Start < end || TermFold.Compact(surface) != TermFold.Compact(match.Alias) && lexicon.Find(surface) is null)
                    throw new InvalidOperationException($"{surface} is no {match.Alias}.");
                end = match.Span.End;
            }
        }
    }

    [Benchmark]
    public int Load() => (lexicon = TermLexicon.Load([])).Entries.Length;

    [Benchmark]
    public int Match()
    {
        var hits = 0;
        foreach (var field in fields)
            hits += lexicon.Match(field).Length;
        return hits;
    }

    [Benchmark]
    public int AnalyzeAndMatch()
    {
        var hits = 0;
        foreach (var text in texts)
            hits += lexicon.Match(TextAnalyzer.Analyze(Field.Abstract, text)).Length;
        return hits;
    }
}
