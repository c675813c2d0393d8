using System.Collections.Frozen;

namespace GraphBuilder.Recognition.Typing;

/// <summary>Words beside a term that tell what it is.</summary>
internal static class ContextNouns
{
    private static readonly FrozenDictionary<string, ContextNoun> Nouns = Table(
        (ContextNoun.Dataset, "dataset datasets benchmark benchmarks corpus corpora testbed leaderboard suite collection treebank database lexicon environment simulator"),
        (ContextNoun.Task, "task tasks problem problems challenge challenges"),
        (ContextNoun.Metric, "score scores metric metrics measure measures index points point percentage value values"),
        (ContextNoun.Method, "algorithm algorithms method methods model models framework optimizer optimizers library system architecture network baseline baselines pipeline solver toolkit agent estimator classifier transformer encoder decoder autoencoder"),
        (ContextNoun.Technique, "technique techniques approach approaches strategy strategies paradigm mechanism mechanisms module layer layers loss"));

    public static ContextNoun Of(ReadOnlySpan<char> word) =>
        Nouns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var noun) ? noun : ContextNoun.None;

    private static FrozenDictionary<string, ContextNoun> Table(params ReadOnlySpan<(ContextNoun Noun, string Words)> rows)
    {
        var all = new Dictionary<string, ContextNoun>(StringComparer.OrdinalIgnoreCase);
        foreach (var (noun, words) in rows)
        {
            foreach (var word in words.Split(' '))
                all.Add(word, noun);
        }

        return all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

internal enum ContextNoun : byte
{
    None,
    Dataset,
    Task,
    Metric,
    Method,
    Technique,
}
