using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Sentences;

/// <summary>A sentence as units: those of the paper from <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
/// <param name="Number">0 for the title's first sentence, then on through the abstract.</param>
/// <param name="Cues">Which cues occur, a bit each.</param>
internal readonly record struct SentenceUnits(Field Field, int Number, int First, int End, uint Cues)
{
    public bool Has(Cue cue) => (Cues & (1u << (int)cue)) != 0;
}
