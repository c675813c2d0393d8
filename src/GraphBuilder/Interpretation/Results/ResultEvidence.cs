using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Results;

/// <summary>The sentence that reports a value, without the mark that ends it.</summary>
internal static class ResultEvidence
{
    public static TextSpan Of(PaperText text, PaperUnits units, PlacedQuantity value)
    {
        SentenceUnits sentence = units.Sentences[units.SentenceOf[value.Unit]];
        TextSpan span = value.Quantity.Span;
        int start = Math.Min(units.Units[sentence.First].Span.Start, span.Start), end = Math.Max(units.Units[sentence.End - 1].Span.End, span.End);
        while (end > span.End && text[sentence.Field].Text[end - 1] is '.' or ' ')
            end--;
        return new TextSpan(sentence.Field, start, end);
    }
}
