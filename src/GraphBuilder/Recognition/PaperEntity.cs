using System.Collections.Immutable;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition;

/// <summary>A term of one paper: its mentions joined, before its role is known.</summary>
/// <param name="Name">Canonical: the lexicon's name, an acronym's expansion in lower case, or the proper name as written.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Mentions">Sorted, never empty; both the long form and the acronym of a defined pair.</param>
public sealed record PaperEntity(string Name, TermType Type, double Confidence, ImmutableArray<TextSpan> Mentions)
{
    /// <summary>Whether it is too unlikely to be told for its own sake: it is told if the paper proposes it, reports on it, or relates it to another.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>8 times the binary logarithm of 1 + the number of unlabelled texts that have its best known spelling; 0 when none is known: it may be new.</summary>
    public byte Texts { get; init; }

    /// <summary>The same of its spellings of several words, where it has one: an abbreviation stands for many things.</summary>
    public byte TextsWrittenOut { get; init; }

    /// <summary>The probability that it has an owner: is a method or a dataset, 0 to 1.</summary>
    public float Owned { get; init; }
}
