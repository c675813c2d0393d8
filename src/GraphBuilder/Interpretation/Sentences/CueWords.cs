using System.Collections.Frozen;
using GraphBuilder.Interpretation.Learning;

namespace GraphBuilder.Interpretation.Sentences;

/// <summary>The table of cue words, by the hash of the lower-case word.</summary>
internal static class CueWords
{
    private static readonly FrozenDictionary<ulong, Cue> Cues =
        EmbeddedTable.Rows("Sentences/cue-words.tsv").ToFrozenDictionary(row => FeatureHash.Of(row[0]), row => Enum.Parse<Cue>(row[1]));

    public static Cue Of(ulong word) => Cues.GetValueOrDefault(word);
}
