namespace GraphBuilder.Tagging;

/// <summary>What features need of a way to write a word, worked out once. Small: a paper's tokens are all over memory.</summary>
internal readonly struct WordForm
{
    /// <summary>Its number in its <see cref="FormStore"/>.</summary>
    public int Number { get; init; }

    /// <summary>The number of the word, which does not hang on the case.</summary>
    public int Word { get; init; }

    /// <summary>See <see cref="NameHash.Of"/>.</summary>
    public ulong NameHash { get; init; }

    /// <summary>See <see cref="NameHash.Power"/>.</summary>
    public ulong NamePower { get; init; }

    /// <summary>The word's part in the keys of phrases.</summary>
    public ulong PhraseHash { get; init; }

    /// <summary>What unlabelled text says of the word.</summary>
    public WordFacts Facts { get; init; }

    /// <summary>1 for a bracket that opens, -1 for one that closes, else 0.</summary>
    public sbyte Bracket { get; init; }

    public bool IsColon { get; init; }
}
