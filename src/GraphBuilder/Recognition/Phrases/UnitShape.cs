namespace GraphBuilder.Recognition.Phrases;

/// <summary>How a word's letters are written.</summary>
[Flags]
internal enum UnitShape : byte
{
    Lower = 0,

    /// <summary>The first letter is a capital.</summary>
    Capitalised = 1,

    /// <summary>At least two letters, all capitals (a plural s apart): <c>ICL</c>, <c>LLMs</c>.</summary>
    AllCapitals = 2,

    /// <summary>A capital after a small letter, or two and a small one: <c>LoRA</c>, <c>mAP</c>, <c>InfoNCE</c>.</summary>
    MixedCase = 4,

    /// <summary>Holds a digit beside letters: <c>GPT-4</c>.</summary>
    HasDigit = 8,

    /// <summary>Begins with a digit.</summary>
    Number = 16,

    /// <summary>Holds a formula or command.</summary>
    Latex = 32,

    /// <summary>An article, preposition, conjunction, pronoun or auxiliary.</summary>
    FunctionWord = 64,

    /// <summary>The parts of a compound are each capitalised: <c>Low-Rank</c>.</summary>
    CapitalisedParts = 128,
}
