namespace GraphBuilder.Recognition.Names;

/// <summary>What a word says of names beside it.</summary>
[Flags]
internal enum NameCue : byte
{
    None = 0,

    /// <summary>A name comes after it: "called", "dubbed".</summary>
    Naming = 1,

    /// <summary>The name of what is new may come after it: "propose", "introduce".</summary>
    Proposing = 2,

    /// <summary>The name before it is a dataset's: "benchmark", "corpus".</summary>
    DatasetNoun = 4,

    /// <summary>It may stand between such a word and the name: "a new".</summary>
    Filler = 8,
}
