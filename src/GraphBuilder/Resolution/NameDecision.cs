using System.Collections.Immutable;

namespace GraphBuilder.Resolution;

/// <summary>How it was decided what a name in a paper stands for.</summary>
internal enum NameReading : byte
{
    /// <summary>The name says it.</summary>
    Name,

    /// <summary>The paper spells it out.</summary>
    SpelledOut,

    /// <summary>A short form whose only reading among several is named elsewhere in the paper.</summary>
    NamedInPaper,

    /// <summary>A short form that is what it nearly always is, or that has no other reading.</summary>
    Usual,

    /// <summary>A short form with one reading of the type that the paper's words suggest.</summary>
    OnlyOfType,

    /// <summary>A short form with several readings that nothing decides: a thing of its own.</summary>
    Undecided,
}

/// <summary>What a paper's entity is in the corpus, and why.</summary>
/// <param name="Thing">Its place in <see cref="ResolvedEntities.Entities"/>.</param>
/// <param name="StandsFor">The name that the paper's own name stands for: the long form where the paper gives one.</param>
/// <param name="Path">The joins from there to the thing's name, by the names that they lead to.</param>
/// <param name="Votes">How much papers speak for each type of the thing.</param>
internal sealed record NameDecision(int Thing, NameReading Reading, string StandsFor, ImmutableArray<(string Name, NameRule Rule)> Path, ImmutableArray<double> Votes);
