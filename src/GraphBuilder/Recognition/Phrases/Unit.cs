using GraphBuilder.Recognition.Names;

namespace GraphBuilder.Recognition.Phrases;

/// <summary>A word as phrases count words: a hyphenated compound is one (<c>in-context</c>), so is a formula grown together with letters (<c>D$^2$GS</c>).</summary>
/// <param name="Start">Where it starts in its text.</param>
/// <param name="End">Where it ends, exclusive; a possessive <c>'s</c> is left out.</param>
/// <param name="StemEnd">Where the term inside ends when the compound's tail only says how it is used (<c>GAN-based</c>); else <paramref name="End"/>.</param>
/// <param name="Word">Its row in <see cref="WordStatistics"/>.</param>
/// <param name="StemWord">The row of the stem; <paramref name="Word"/> when there is none.</param>
/// <param name="Shape">How its letters are written.</param>
/// <param name="Cue">What it says of names beside it.</param>
/// <param name="Breaks">Whether a phrase cannot go on from the unit before: a mark stands between, or a sentence starts.</param>
internal readonly record struct Unit(int Start, int End, int StemEnd, int Word, int StemWord, UnitShape Shape, NameCue Cue, bool Breaks)
{
    public bool HasStem => StemEnd != End;
}
