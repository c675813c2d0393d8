using GraphBuilder.Annotations;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Reading;
using GraphBuilder.Resolution;
using GraphStore.Model;

namespace GraphBuilder.Evaluation;

/// <summary>
/// Brings papers together that were extracted apart, each by a model that was not trained on it: names are resolved over all of them at once, and the lines are those that
/// <c>extract</c> prints, so that folds are scored as one set of papers.
/// </summary>
internal static class PooledPapers
{
    /// <param name="extractions">What was found in each of the papers, in their order.</param>
    /// <returns>UTF-8; the same papers and extractions give the same bytes.</returns>
    public static byte[] Lines(IReadOnlyList<GoldPaper> papers, IReadOnlyList<PaperExtraction> extractions, TermLexicon lexicon)
    {
        if (extractions.Count != papers.Count)
            throw new ArgumentException($"There are {extractions.Count} extractions for {papers.Count} papers.", nameof(extractions));
        var extracted = new List<ExtractedPaper>(papers.Count);
        for (var at = 0; at < papers.Count; at++)
            extracted.Add(Extracted(papers[at], at + 1, extractions[at]));
        var entities = Resolver.Resolve(extracted, lexicon);
        using var lines = new MemoryStream();
        ExtractionLines.Write(extracted.Select(entities.Apply), lines);
        return lines.ToArray();
    }

    /// <summary>Confidences are rounded as in any extracted paper.</summary>
    private static ExtractedPaper Extracted(GoldPaper gold, int position, PaperExtraction extraction)
    {
        var paper = new Paper
        {
            Id = GraphIds.Of("paper", gold.Title),
            Title = gold.Title,
            Abstract = gold.Abstract,
            Listings = [new Listing("(annotated)", "", position)],
        };
        return new PaperExtractor(static _ => [[]], (_, _) => [extraction]).Extract(paper);
    }
}
