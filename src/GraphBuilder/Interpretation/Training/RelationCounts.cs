using System.Runtime.CompilerServices;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Tagging;

namespace GraphBuilder.Interpretation.Training;

/// <summary>What <see cref="RelationStatistics"/> are made of: sums of probabilities over texts, in whole parts.</summary>
/// <param name="known">In how many texts a name or a last word is found, by their keys: rarer ones are not counted.</param>
internal sealed class RelationCounts(HashTable64<int> known)
{
    /// <summary>Parts of a probability of 1.</summary>
    private const int Scale = 4096;

    private const int Types = RelationEstimates.Types;
    private const int AsSource = 0, AsTarget = Types, ToMain = 2 * Types, OfMain = 3 * Types;

    private readonly HashTable64<EndCounts> _ends = new();
    private readonly HashTable64<PairCounts> _pairs = new();

    /// <summary>Adds a text: for each end the likeliest relation of each type, so that a long list counts once; for each pair all of it.</summary>
    /// <param name="likely">Pairs stand together.</param>
    /// <param name="probabilities">Of each.</param>
    public void Add(RelationContext paper, List<(int Source, RelationType Type, int Target)> likely, float[] probabilities)
    {
        var ends = new EndCounts[paper.Considered];
        var pairs = new Dictionary<(int Source, int Target), PairCounts>();
        for (int i = 0; i < likely.Count; i++)
        {
            ((int source, RelationType relation, int target), int type) = (likely[i], (int)likely[i].Type);
            int parts = (int)MathF.Round(probabilities[i] * Scale);
            Raise(ref ends[source][AsSource + type], parts);
            Raise(ref ends[target][AsTarget + type], parts);
            if (target == paper.Main)
                Raise(ref ends[source][ToMain + type], parts);
            if (source == paper.Main)
                Raise(ref ends[target][OfMain + type], parts);
            PairCounts pair = pairs.GetValueOrDefault((source, target));
            pair[type] = parts;
            pairs[(source, target)] = pair;
        }

        for (int entity = 0; entity < ends.Length; entity++)
        {
            AddEnd(RelationStatistics.KeyOfName(paper.Traits[entity].Name), ends[entity]);
            AddEnd(RelationStatistics.KeyOfHead(paper.Traits[entity].Head), ends[entity]);
        }

        foreach (((int source, int target), PairCounts counts) in pairs)
        {
            (EntityTraits from, EntityTraits to) = (paper.Traits[source], paper.Traits[target]);
            if (IsKnown(RelationStatistics.KeyOfName(from.Name)) && IsKnown(RelationStatistics.KeyOfName(to.Name)))
                AddPair(RelationStatistics.KeyOfNames(from.Name, to.Name), counts);
            if (IsKnown(RelationStatistics.KeyOfHead(from.Head)) && IsKnown(RelationStatistics.KeyOfHead(to.Head)))
                AddPair(RelationStatistics.KeyOfHeads(from.Head, to.Head), counts);
        }
    }

    /// <summary>The shares over all texts of several counts.</summary>
    public static RelationStatistics Sum(IReadOnlyList<RelationCounts> counts)
    {
        HashTable64<EndCounts> ends = new();
        HashTable64<PairCounts> pairs = new();
        foreach (RelationCounts part in counts)
        {
            foreach ((ulong key, EndCounts own) in part._ends.Sorted)
                Add(ref ends.GetOrAdd(key), own);
            foreach ((ulong key, PairCounts own) in part._pairs.Sorted)
                Add(ref pairs.GetOrAdd(key), own);
        }

        var shares = new HashTable64<EndShares>();
        foreach ((ulong key, EndCounts sums) in ends.Sorted)
        {
            if (sums[EndCounts.Texts] >= UnlabelledTexts.FewestTexts)
                shares.GetOrAdd(key) = new EndShares(Shares(sums, AsSource, sums[EndCounts.Texts]), Shares(sums, AsTarget, sums[EndCounts.Texts]), Shares(sums, ToMain, sums[EndCounts.Texts]), Shares(sums, OfMain, sums[EndCounts.Texts]));
        }

        var sharesOfPairs = new HashTable64<RelationShares>();
        foreach ((ulong key, PairCounts sums) in pairs.Sorted)
        {
            if (sums[PairCounts.Texts] >= UnlabelledTexts.FewestTexts)
                sharesOfPairs.GetOrAdd(key) = Shares(sums, 0, sums[PairCounts.Texts]);
        }

        return new RelationStatistics(shares, sharesOfPairs);
    }

    private static void Raise(ref int most, int parts) => most = Math.Max(most, parts);

    private bool IsKnown(ulong key) => known.TryGetValue(key, out int texts) && texts >= UnlabelledTexts.FewestTexts;

    private void AddEnd(ulong key, EndCounts counts)
    {
        if (!IsKnown(key))
            return;
        counts[EndCounts.Texts] = 1;
        Add(ref _ends.GetOrAdd(key), counts);
    }

    private void AddPair(ulong key, PairCounts counts)
    {
        counts[PairCounts.Texts] = 1;
        Add(ref _pairs.GetOrAdd(key), counts);
    }

    private static void Add(ref EndCounts sums, EndCounts own) => Add((Span<int>)sums, own);

    private static void Add(ref PairCounts sums, PairCounts own) => Add((Span<int>)sums, own);

    private static void Add(Span<int> sums, ReadOnlySpan<int> own)
    {
        for (int i = 0; i < own.Length; i++)
            sums[i] += own[i];
    }

    private static RelationShares Shares(ReadOnlySpan<int> sums, int from, int texts)
    {
        Span<byte> parts = stackalloc byte[Types];
        for (int type = 0; type < Types; type++)
            parts[type] = (byte)(((long)sums[from + type] * RelationShares.Parts + (long)texts * Scale / 2) / ((long)texts * Scale));
        return RelationShares.Of(parts);
    }

    /// <summary>Of a name or last word: sums by type for each place, then the texts.</summary>
    [InlineArray(Texts + 1)]
    private struct EndCounts
    {
        public const int Texts = 4 * Types;
        private int _first;
    }

    /// <summary>Of a pair: sums by type, then the texts in which it is likely related.</summary>
    [InlineArray(Texts + 1)]
    private struct PairCounts
    {
        public const int Texts = Types;
        private int _first;
    }
}
