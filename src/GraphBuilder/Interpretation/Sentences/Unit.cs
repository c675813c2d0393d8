using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Sentences;

/// <summary>A step of a sentence: a whole mention of an entity, or a word (compounds such as "state-of-the-art" are one, and so is "-based" behind a mention).</summary>
/// <param name="Entity">The entity's number in the paper; -1 for a word.</param>
/// <param name="Word">The hash of the word in lower case; for a mention that of its last word.</param>
/// <param name="Cue">What the word tells; for an entity none.</param>
internal readonly record struct Unit(int Entity, ulong Word, Cue Cue, TextSpan Span, int FirstToken, int EndToken)
{
    public bool IsEntity => Entity >= 0;
}
