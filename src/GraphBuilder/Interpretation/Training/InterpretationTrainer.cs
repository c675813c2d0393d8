using System.Collections.Immutable;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Interpretation.Variants;
using GraphBuilder.Tagging;

namespace GraphBuilder.Interpretation.Training;

/// <summary>
/// Learns which names are one thing, roles, then relations and results, from annotated papers. Each step sees what the steps before it tell of papers that they have not learnt from.
/// The same papers in the same order give the same model, on any number of threads.
/// </summary>
internal static class InterpretationTrainer
{
    /// <param name="papers">With entities as recognition finds them in papers that it has not learnt from.</param>
    /// <param name="unlabelled">Texts with what recognition finds in them, for statistics; may be empty.</param>
    /// <param name="words">The vectors of words.</param>
    public static InterpretationModel Train(IReadOnlyList<AnnotatedPaper> papers, IReadOnlyList<RecognizedText> unlabelled, WordStatistics words, int threads, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(unlabelled);
        ArgumentNullException.ThrowIfNull(words);
        KnownNames names = KnownNames.Count(papers.Select(paper => (IEnumerable<string>)paper.Names));
        (VariantModel variants, ImmutableArray<AnnotatedPaper> joined) = LearnVariants(papers, names, words, threads, cancel);
        ImmutableArray<ReadPaper> read = ReadPaper.Of(joined, names);
        (RoleModel[] roles, ImmutableArray<(ImmutableArray<RoleEstimate> Estimates, KeyRows Keys)> told) = RoleTraining.Learn(read, words, threads, cancel);
        ImmutableArray<RelationPaper> contexts = [.. read.Select((paper, i) => new RelationPaper(paper, paper.Context(told[i].Estimates, told[i].Keys)))];
        var texts = new UnlabelledTexts(unlabelled, names, roles);
        return new InterpretationModel(
            names, variants, roles[^1], RelationTraining.Learn(contexts, texts, words, threads, cancel), ResultTraining.Learn(contexts, threads, cancel));
    }

    /// <summary>Whether two names are one thing is told by roles too: a paper seldom proposes two things whose names are alike.</summary>
    private static (VariantModel Variants, ImmutableArray<AnnotatedPaper> Joined) LearnVariants(IReadOnlyList<AnnotatedPaper> papers, KnownNames names, WordStatistics words, int threads, CancellationToken cancel)
    {
        (_, ImmutableArray<(ImmutableArray<RoleEstimate> Estimates, KeyRows Keys)> told) = RoleTraining.Learn(ReadPaper.Of(papers, names), words, threads, cancel);
        return VariantTraining.Learn(papers, [.. told.Take(papers.Count).Select(paper => paper.Estimates)], threads, cancel);
    }
}
