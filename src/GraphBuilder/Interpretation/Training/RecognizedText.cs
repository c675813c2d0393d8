using System.Collections.Immutable;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Training;

/// <summary>A text that nobody annotated.</summary>
/// <param name="Entities">As recognised.</param>
internal sealed record RecognizedText(PaperText Text, ImmutableArray<PaperEntity> Entities);
