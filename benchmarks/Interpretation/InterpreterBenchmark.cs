using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation;
using GraphBuilder.Interpretation.Links;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;
using GraphBuilder.Recognition.Trained;
using GraphBuilder.Text;

namespace Benchmarks.Interpretation;

/// <summary>Roles, relations, results and links of the seeds' abstracts, whose entities are found beforehand.</summary>
[MemoryDiagnoser]
public class InterpreterBenchmark
{
    private Interpreter interpreter = null!;
    private (PaperText Text, ImmutableArray<PaperEntity> Entities)[] papers = [];

    [GlobalSetup]
    public void Setup()
    {
        var model = ExtractionModelFile.ReadShipped();
        interpreter = Interpreter.Create(model.Interpretation, model.Terms.Tagger.Words);
        using var tagger = new TermTagger(model.Terms);
        var recognizer = EntityRecognizer.Create(TermLexicon.Load([]), tagger);
        papers = [.. Seeds.Abstracts.Select(text => TextAnalyzer.Analyze(string.Empty, text)).Select(text => (text, recognizer.Recognize(text)))];
        foreach (var (text, entities) in papers)
        {
            var extraction = interpreter.Interpret(text, entities);
            var ids = extraction.Entities.Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
            if (!extraction.Relations.All(relation => ids.Contains(relation.Source) && ids.Contains(relation.Target) && relation.Evidence.All(span => text.Slice(span).Length > 0)))
                throw new InvalidOperationException("A relation without ends or evidence in: " + text.Abstract.Text);
        }
    }

    [Benchmark]
    public int Interpret()
    {
        var relations = 0;
        foreach (var (text, entities) in papers)
            relations += interpreter.Interpret(text, entities).Relations.Length;
        return relations;
    }

    [Benchmark]
    public int FindLinks()
    {
        var links = 0;
        foreach (var (text, _) in papers)
            links += LinkFinder.Find(text).Length;
        return links;
    }
}
