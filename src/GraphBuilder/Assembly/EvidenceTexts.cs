using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Text;
using GraphStore.Model;

namespace GraphBuilder.Assembly;

/// <summary>Spans as the graph writes them.</summary>
internal static class EvidenceTexts
{
    public static ImmutableArray<string> Of(CorpusFacts facts, int paper, SpanRange range)
    {
        var texts = ImmutableArray.CreateBuilder<string>(range.Count);
        Add(texts, facts, paper, range);
        return texts.MoveToImmutable();
    }

    public static void Add(ImmutableArray<string>.Builder texts, CorpusFacts facts, int paper, SpanRange range)
    {
        foreach (var span in facts.Spans(range))
            texts.Add(new Evidence(facts.PaperIds[paper], ExtractionNames.Of(span.Field), span.Start, span.End).ToString());
    }
}
