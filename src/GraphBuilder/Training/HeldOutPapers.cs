using System.Collections.Immutable;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;
using GraphBuilder.Recognition.Trained;
using GraphBuilder.Recognition.Trained.Training;
using GraphBuilder.Tagging;
using GraphBuilder.Tagging.Training;
using GraphBuilder.Text;

namespace GraphBuilder.Training;

/// <summary>Papers with the candidates that a first stage finds in them that has not learnt from them.</summary>
internal sealed record HeldOutPapers(IReadOnlyList<AnnotatedText> Papers, TaggerModel Stage, CandidateRows[] Rows)
{
    /// <summary>The terms of the papers.</summary>
    /// <param name="judge">Learnt from other papers.</param>
    public ImmutableArray<PaperEntity>[] Find(TermLexicon lexicon, CandidateModel judge, int threads, CancellationToken cancel) =>
        Find(lexicon, new(Stage, judge), [.. Papers.Select(paper => paper.Text)], threads, cancel);

    /// <summary>The terms of texts.</summary>
    public static ImmutableArray<PaperEntity>[] Find(TermLexicon lexicon, TermModel model, IReadOnlyList<PaperText> texts, int threads, CancellationToken cancel)
    {
        using var tagger = new TermTagger(model);
        var recognizer = EntityRecognizer.Create(lexicon, tagger);
        var found = new ImmutableArray<PaperEntity>[texts.Count];
        Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, at => found[at] = recognizer.Recognize(texts[at]));
        return found;
    }
}
