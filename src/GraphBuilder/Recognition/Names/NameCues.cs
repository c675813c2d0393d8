using System.Collections.Frozen;

namespace GraphBuilder.Recognition.Names;

/// <summary>Words by which a text says that something is a name.</summary>
internal static class NameCues
{
    private static readonly FrozenSet<string> Naming = Set("called named dubbed termed coined titled namely entitled");

    private static readonly FrozenSet<string> Proposing =
        Set("propose proposes proposed introduce introduces introducing introduced present presents presenting presented develop develops developed release released build contribute design");

    private static readonly FrozenSet<string> DatasetNouns = Set("dataset datasets benchmark benchmarks corpus corpora testbed leaderboard");

    private static readonly FrozenSet<string> Fillers = Set("a an the our new novel simple first as it is and this method approach model framework large-scale open-source comprehensive");

    /// <summary>What a word says, whatever its case.</summary>
    public static NameCue Of(ReadOnlySpan<char> word) =>
        (Contains(Naming, word) ? NameCue.Naming : NameCue.None)
        | (Contains(Proposing, word) ? NameCue.Proposing : NameCue.None)
        | (Contains(DatasetNouns, word) ? NameCue.DatasetNoun : NameCue.None)
        | (Contains(Fillers, word) ? NameCue.Filler : NameCue.None);

    private static bool Contains(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) => FrozenSet.ToFrozenSet(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
