using System.Collections.Immutable;
using GraphBuilder.Reading;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Extraction;

/// <summary>
/// Finds what papers say. Pure: the same paper, the same result, whatever papers are beside it; used by many threads at once. Several papers go through each stage together, so that its code and its
/// tables are fetched once for all of them.
/// </summary>
/// <param name="recognize">Finds the terms of each text.</param>
/// <param name="interpret">Finds what each text says of them.</param>
internal sealed class PaperExtractor(
    Func<PaperText[], ImmutableArray<PaperEntity>[]> recognize, Func<PaperText[], ImmutableArray<PaperEntity>[], PaperExtraction[]> interpret)
{
    /// <summary>What is in the paper; what an earlier extraction found is taken as it is.</summary>
    public ExtractedPaper Extract(Paper paper) => Extract([paper])[0];

    /// <summary>What is in each of several papers.</summary>
    public ExtractedPaper[] Extract(Paper[] papers)
    {
        var texts = Array.ConvertAll(Array.FindAll(papers, IsNew), static paper => TextAnalyzer.Analyze(paper.Title, paper.Abstract));
        var found = interpret(texts, recognize(texts));
        var next = 0;
        return Array.ConvertAll(papers, paper => IsNew(paper)
            ? new ExtractedPaper(paper, Rounded(found[next++]))
            : new ExtractedPaper(paper with { Extraction = null }, paper.Extraction!));
    }

    private static bool IsNew(Paper paper) => paper.Extraction is null;

    // What comes from memory must be what would come back from a file.
    private static PaperExtraction Rounded(PaperExtraction found) => found with
    {
        Entities = [.. found.Entities.Select(entity => entity with { Confidence = Rounded(entity.Confidence) })],
        Relations = [.. found.Relations.Select(relation => relation with { Confidence = Rounded(relation.Confidence) })],
    };

    private static double Rounded(double confidence) => Math.Round(confidence, ExtractionJson.ConfidenceDecimals);
}
