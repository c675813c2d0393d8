using System.Collections.Immutable;
using System.Runtime.InteropServices;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Resolution;

/// <summary>How often a spelling names a node: as an entity's name (in papers), and as written in abstracts and titles.</summary>
internal readonly record struct FormCount(int AsName, int InAbstracts, int InTitles)
{
    public int Total => AsName + InAbstracts + InTitles;

    public static FormCount operator +(FormCount one, FormCount other) =>
        new(one.AsName + other.AsName, one.InAbstracts + other.InAbstracts, one.InTitles + other.InTitles);
}

/// <summary>
/// What all papers together say about names: only counts, kept as whole numbers, so that no order of papers can change them.
/// Bounded by the number of distinct spellings.
/// </summary>
internal sealed class NameEvidence(NameForms forms)
{
    // A confidence of 0.8 counts 8,000.
    private const double VoteScale = 10_000;

    // Pairs of numbers are packed into one: the first in the upper half.
    private readonly Dictionary<long, FormCount> spellings = [];
    private readonly Dictionary<int, long[]> votes = [];
    private readonly Dictionary<int, int> papers = [];
    private readonly Dictionary<long, int> expansions = [];
    private readonly Dictionary<long, int> proposals = [];
    private readonly Dictionary<long, int> variants = [];
    private readonly Dictionary<int, int> clashes = [];

    public NameForms Forms => forms;

    /// <summary>How words are cased in running text.</summary>
    public WordCases Cases { get; } = new();

    /// <summary>The spellings of each node.</summary>
    public IEnumerable<(int Node, int Form, FormCount Count)> Spellings()
    {
        foreach (var (pair, count) in spellings)
            yield return ((int)(pair >> 32), (int)pair, count);
    }

    /// <summary>In how many papers a short form, given by its key, is spelled out as a node.</summary>
    public IEnumerable<(int Key, int Node, int Papers)> Expansions() => Pairs(expansions);

    /// <summary>How many of these papers propose it: they made the short form up, whatever else it stands for.</summary>
    public int Proposals(int key, int node) => proposals.GetValueOrDefault(Pair(key, node));

    /// <summary>In how many papers another spelling, given by its key, stands for a node.</summary>
    public IEnumerable<(int Key, int Node, int Papers)> Variants() => Pairs(variants);

    /// <summary>In how many papers a key is a general term and a proper name at once.</summary>
    public IReadOnlyDictionary<int, int> Clashes => clashes;

    /// <summary>The nodes that papers name.</summary>
    public IReadOnlyCollection<int> Nodes => papers.Keys;

    /// <summary>In how many papers the node is an entity.</summary>
    public int Papers(int node) => papers.GetValueOrDefault(node);

    /// <summary>The confidence-weighted votes for each type; empty for a node that no paper names.</summary>
    public ReadOnlySpan<long> Votes(int node) => votes.GetValueOrDefault(node);

    /// <summary>So many papers' full votes.</summary>
    public static long VotesOf(double confidence) => (long)Math.Round(confidence * VoteScale);

    /// <summary>For each of some nodes the spelling, no short form, that is used most.</summary>
    public Dictionary<int, string> MostUsed(HashSet<int> nodes)
    {
        var best = new Dictionary<int, (int Count, string Text)>();
        foreach (var (node, form, count) in Spellings())
        {
            if (!nodes.Contains(node) || forms[form].IsShort || forms[form].Key != NameNode.Key(node))
                continue;
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(best, node, out var exists);
            if (!exists || count.Total > known.Count || (count.Total == known.Count && string.CompareOrdinal(forms[form].Text, known.Text) < 0))
                known = (count.Total, forms[form].Text);
        }

        return best.ToDictionary(item => item.Key, item => item.Value.Text);
    }

    public void Add(ExtractedPaper paper)
    {
        var nodes = new HashSet<int>();
        foreach (var entity in paper.Extraction.Entities)
        {
            var name = PaperName.Read(paper, entity, forms, adding: true);
            nodes.Add(name.Node);
            Count(name, entity);
            Cases.Add(paper.Paper.Abstract, entity.Mentions);
        }

        foreach (var node in nodes)
        {
            if (!NameNode.IsProper(node) && nodes.Contains(NameNode.Other(node)))
                Increase(clashes, NameNode.Key(node));
        }
    }

    private void Count(PaperName name, ExtractedEntity entity)
    {
        Increase(papers, name.Node);
        ref var types = ref CollectionsMarshal.GetValueRefOrAddDefault(votes, name.Node, out _);
        types ??= new long[5];
        types[(int)entity.Type] += Math.Max(1, VotesOf(entity.Confidence));

        ref var asName = ref CollectionsMarshal.GetValueRefOrAddDefault(spellings, Pair(name.Node, name.Form), out _);
        asName = asName with { AsName = asName.AsName + 1 };

        var seen = new HashSet<int> { NameNode.Key(name.Node) };
        var nodeText = forms[name.Form].IsShort ? null : forms[name.Form].Text;
        foreach (var surface in name.Surfaces)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(spellings, Pair(name.Node, surface.Form), out _);
            count = count with { InAbstracts = count.InAbstracts + surface.InAbstract, InTitles = count.InTitles + surface.InTitle };
            if (!seen.Add(forms[surface.Form].Key))
                continue;
            if (forms[surface.Form].IsShort && name.IsSpelledOut)
                CountShort(forms[surface.Form].Key, name.Node, entity.Role, Abbreviates(surface, name, nodeText));
            else if (!forms[surface.Form].IsShort)
                Increase(variants, Pair(forms[surface.Form].Key, name.Node));
        }

        // The name itself may be the short form of a long form that the paper gives.
        if (forms[name.Form].IsShort && name.IsSpelledOut && seen.Add(forms[name.Form].Key))
            CountShort(forms[name.Form].Key, name.Node, entity.Role, isExpansion: true);
    }

    private void CountShort(int key, int node, Role role, bool isExpansion)
    {
        Increase(isExpansion ? expansions : variants, Pair(key, node));
        if (isExpansion && role == Role.Proposed)
            Increase(proposals, Pair(key, node));
    }

    private bool Abbreviates(Surface surface, PaperName name, string? nodeText)
    {
        var text = forms[surface.Form].Text;
        return (nodeText is not null && NameShape.Abbreviates(text, nodeText))
            || name.Surfaces.Any(other => !forms[other.Form].IsShort && NameShape.Abbreviates(text, forms[other.Form].Text));
    }

    private static long Pair(int one, int other) => ((long)one << 32) | (uint)other;

    private static IEnumerable<(int One, int Other, int Papers)> Pairs(Dictionary<long, int> counts)
    {
        foreach (var (pair, papers) in counts)
            yield return ((int)(pair >> 32), (int)pair, papers);
    }

    private static void Increase<T>(Dictionary<T, int> counts, T key)
        where T : notnull
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
        count++;
    }
}
