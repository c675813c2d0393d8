using BenchmarkDotNet.Attributes;
using GraphBuilder.Text;

namespace Benchmarks.Text;

/// <summary>Abstracts of the seeds into tokens, and into sentences of tokens.</summary>
[MemoryDiagnoser]
public class TokenizerBenchmark
{
    private string[] texts = [];

    [GlobalSetup]
    public void Setup()
    {
        texts = Seeds.Abstracts;
        foreach (var text in texts)
        {
            var between = text.ToCharArray();
            foreach (var token in Tokenizer.Tokenize(text))
                Array.Fill(between, ' ', token.Start, token.Length);
            if (!Array.TrueForAll(between, char.IsWhiteSpace))
                throw new InvalidOperationException("The tokens do not cover: " + text);
        }
    }

    [Benchmark]
    public int Tokenize()
    {
        var tokens = 0;
        foreach (var text in texts)
            tokens += Tokenizer.Tokenize(text).Length;
        return tokens;
    }

    [Benchmark]
    public int Analyze()
    {
        var sentences = 0;
        foreach (var text in texts)
            sentences += TextAnalyzer.Analyze(Field.Abstract, text).Sentences.Length;
        return sentences;
    }

    [Benchmark]
    public int Fold()
    {
        var length = 0;
        foreach (var text in texts)
            length += TermFold.Fold(text).Length;
        return length;
    }
}
