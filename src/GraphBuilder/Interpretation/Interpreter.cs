using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Links;
using GraphBuilder.Recognition;
using GraphBuilder.Text;
using GraphStore.Model;

namespace GraphBuilder.Interpretation;

/// <summary>Finds what a paper says of its terms.</summary>
internal sealed class Interpreter
{
    public static Interpreter Create() => new();

    /// <summary>Its terms as mentioned, and its links.</summary>
    public PaperExtraction Interpret(PaperText text, ImmutableArray<PaperEntity> entities)
    {
        var named = entities.DistinctBy(entity => GraphIds.Slug(entity.Name), StringComparer.Ordinal).Select(entity => new ExtractedEntity(
            GraphIds.Of("term", entity.Name), entity.Name, entity.Type, Role.Mentioned, entity.Confidence, entity.Mentions));
        return new PaperExtraction([.. named], [], [], LinkFinder.Find(text));
    }
}
