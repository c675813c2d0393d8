using System.Collections.Frozen;

namespace GraphBuilder.Recognition.Names;

/// <summary>Words after which a text gives something its name.</summary>
internal static class NameCues
{
    private static readonly FrozenSet<string> Naming = Set("called named dubbed termed coined titled namely entitled");

    private static readonly FrozenSet<string> Proposing =
        Set("propose proposes proposed introduce introduces introducing introduced present presents presenting presented develop develops developed release released build contribute design");

    private static readonly FrozenSet<string> DatasetNouns = Set("dataset datasets benchmark benchmarks corpus corpora testbed leaderboard");

    private static readonly FrozenSet<string> Fillers = Set("a an the our new novel simple first as it is and this method approach model framework large-scale open-source comprehensive");

    public static bool IsNaming(ReadOnlySpan<char> word) => Contains(Naming, word);

    public static bool IsProposing(ReadOnlySpan<char> word) => Contains(Proposing, word);

    public static bool IsDatasetNoun(ReadOnlySpan<char> word) => Contains(DatasetNouns, word);

    /// <summary>Words that may stand between the cue and the name.</summary>
    public static bool IsFiller(ReadOnlySpan<char> word) => Contains(Fillers, word);

    private static bool Contains(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) => FrozenSet.ToFrozenSet(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
