using System.Collections.Immutable;
using GraphBuilder.Reading;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Extraction;

/// <summary>Finds what one paper says. Pure: the same paper, the same result; used by many threads at once.</summary>
/// <param name="recognize">Finds the terms of a text.</param>
/// <param name="interpret">Finds what the text says of them.</param>
internal sealed class PaperExtractor(
    Func<PaperText, ImmutableArray<PaperEntity>> recognize, Func<PaperText, ImmutableArray<PaperEntity>, PaperExtraction> interpret)
{
    /// <summary>What is in the paper; what an earlier extraction found is taken as it is.</summary>
    public ExtractedPaper Extract(Paper paper)
    {
        if (paper.Extraction is { } found)
            return new ExtractedPaper(paper with { Extraction = null }, found);
        var text = TextAnalyzer.Analyze(paper.Title, paper.Abstract);
        return new ExtractedPaper(paper, Rounded(interpret(text, recognize(text))));
    }

    // What comes from memory must be what would come back from a file.
    private static PaperExtraction Rounded(PaperExtraction found) => found with
    {
        Entities = [.. found.Entities.Select(entity => entity with { Confidence = Rounded(entity.Confidence) })],
        Relations = [.. found.Relations.Select(relation => relation with { Confidence = Rounded(relation.Confidence) })],
    };

    private static double Rounded(double confidence) => Math.Round(confidence, ExtractionJson.ConfidenceDecimals);
}
