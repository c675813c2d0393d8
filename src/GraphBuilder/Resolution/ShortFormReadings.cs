using System.Runtime.InteropServices;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Resolution;

/// <summary>What short forms such as "LN" stand for over the corpus, and where one reading outweighs the others.</summary>
internal sealed class ShortFormReadings
{
    // The lexicon's reading counts like so many papers that spell the short form out, and like one where the lexicon knows others.
    private const int LexiconPapers = 3;
    private const int AmbiguousLexiconPapers = 1;

    // A reading is dominant when it has at least so many times the papers of all others together.
    private const int Dominance = 3;

    private readonly NameEvidence evidence;
    private readonly TermLexicon lexicon;
    private readonly NameForms forms;
    private readonly NamePartition partition;
    private readonly SortedDictionary<string, (int Key, List<(int Node, int Papers)> Nodes)> longForms = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> texts;
    private readonly Dictionary<int, List<Reading>> readings = [];
    private readonly Dictionary<(int Key, int Node), int> known = [];
    private readonly Dictionary<int, HashSet<LexiconEntry>> knownLongForms = [];

    public ShortFormReadings(NameEvidence evidence, TermLexicon lexicon, NamePartition partition)
    {
        this.evidence = evidence;
        this.lexicon = lexicon;
        this.partition = partition;
        forms = evidence.Forms;
        foreach (var ((key, node), papers) in evidence.Expansions)
        {
            var text = forms.KeyText(key);
            if (!longForms.TryGetValue(text, out var known))
                longForms.Add(text, known = (key, []));
            known.Nodes.Add((node, papers));
        }

        foreach (var (_, nodes) in longForms.Values)
            nodes.Sort(MostPapersFirst);
        texts = evidence.MostUsed([.. longForms.Values.SelectMany(known => known.Nodes).Select(reading => reading.Node)]);
    }

    /// <summary>The things that a short form may stand for, those with most papers first; empty for one that nobody spells out.</summary>
    public IReadOnlyList<Reading> Of(int key) => readings.TryGetValue(key, out var list) ? list : [];

    /// <summary>Asks the lexicon what short forms stand for; several things where it marks them as ambiguous.</summary>
    public void FindKnown()
    {
        for (var form = 0; form < forms.Count; form++)
        {
            var (text, key, isShort, entry) = forms[form];
            if (!isShort || entry is null)
                continue;
            var entries = lexicon.FindAll(text);
            foreach (var possible in entries)
            {
                if (!SaysWhatItStandsFor(possible, text))
                    continue;
                var node = forms.NodeOf(possible);
                texts.TryAdd(node, possible.Name);
                if (!knownLongForms.TryGetValue(key, out var entriesOfKey))
                    knownLongForms.Add(key, entriesOfKey = []);
                entriesOfKey.Add(possible);
                ref var papers = ref CollectionsMarshal.GetValueRefOrAddDefault(known, (key, node), out _);
                papers = Math.Max(papers, entries.Length == 1 ? LexiconPapers : AmbiguousLexiconPapers);
            }
        }
    }

    /// <summary>Joins long forms of one short form that are the same words in other shapes.</summary>
    public void JoinAlikeLongForms()
    {
        var edges = new NameEdges(forms);
        foreach (var (key, nodes) in longForms.Values)
        {
            for (var i = 0; i < nodes.Count; i++)
            {
                for (var j = i + 1; j < nodes.Count; j++)
                {
                    var ofName = NameNode.IsProper(nodes[i].Node) && NameNode.IsProper(nodes[j].Node);
                    if (LongFormLikeness.AreAlike(Text(nodes[i].Node), Text(nodes[j].Node), ofName))
                        edges.Add(nodes[i].Node, nodes[j].Node, nodes[i].Papers + nodes[j].Papers);
                }

                foreach (var entry in knownLongForms.GetValueOrDefault(key) ?? [])
                {
                    var ofName = NameNode.IsProper(nodes[i].Node) && NameNode.IsProper(forms.NodeOf(entry));
                    if (LongForms(entry).Any(longForm => LongFormLikeness.AreAlike(Text(nodes[i].Node), longForm, ofName)))
                        edges.Add(forms.NodeOf(entry), nodes[i].Node, nodes[i].Papers);
                }
            }
        }

        edges.JoinIn(partition);
    }

    /// <summary>Adds up the readings by thing, the lexicon's among them.</summary>
    public void Weigh()
    {
        foreach (var (key, nodes) in longForms.Values)
        {
            foreach (var (node, papers) in nodes)
                Weigh(key, node, papers);
        }

        foreach (var ((key, node), papers) in known)
            Weigh(key, node, papers);

        foreach (var list in readings.Values)
            list.Sort((a, b) => MostPapersFirst((a.Node, a.Papers), (b.Node, b.Papers)));
    }

    /// <summary>A short form that stands alone is what it stands for in nearly all papers that say so.</summary>
    public void JoinDominant()
    {
        var edges = new NameEdges(forms);
        foreach (var (key, list) in readings)
        {
            if (Dominant(list) is not { } reading || HasOther(key, reading, list))
                continue;
            edges.Add(reading.Node, NameNode.Of(key, proper: false), reading.Papers);
            edges.Add(reading.Node, NameNode.Of(key, proper: true), reading.Papers);
        }

        edges.JoinIn(partition);
    }

    /// <summary>"offline RL" is "offline reinforcement learning" where papers or the lexicon name that.</summary>
    public void JoinEmbedded()
    {
        var edges = new NameEdges(forms);
        for (var form = 0; form < forms.Count; form++)
        {
            var (text, key, isShort, _) = forms[form];
            if (isShort || !text.AsSpan().ContainsAny(' ', '-'))
                continue;
            if (SpellOut(text) is { } spelledOut && Named(spelledOut) is { } node && NameNode.Key(node) != key)
                edges.Add(node, NameNode.Of(key, NameNode.IsProper(node)), papers: 0);
        }

        edges.JoinIn(partition);
    }

    // "SAM" alone may already be a known term, which is one of the weaker readings.
    private bool HasOther(int key, Reading dominant, List<Reading> list)
    {
        var (general, proper) = (partition.Root(NameNode.Of(key, proper: false)), partition.Root(NameNode.Of(key, proper: true)));
        return list.Exists(reading => reading != dominant && partition.Root(reading.Node) is var root && (root == general || root == proper));
    }

    private static Reading? Dominant(List<Reading> list)
    {
        var others = list.Skip(1).Sum(reading => reading.Papers);
        return list[0].Papers >= Dominance * others ? list[0] : null;
    }

    private void Weigh(int key, int node, int papers)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(readings, key, out _);
        list ??= [];
        var root = partition.Root(node);
        var at = list.FindIndex(reading => partition.Root(reading.Node) == root);
        if (at < 0)
            list.Add(new Reading(node, papers));
        else
            list[at] = list[at] with { Papers = list[at].Papers + papers };
    }

    private int? Named(string longName)
    {
        if (forms.TryFindKey(longName, out var key))
            return NameNode.Of(key, proper: false);
        if (lexicon.Find(longName) is not { } entry)
            return null;
        var node = forms.NodeOf(entry);
        partition.Grow(2 * forms.KeyCount);
        partition.Name(node, entry);
        return node;
    }

    private static bool SaysWhatItStandsFor(LexiconEntry entry, string shortForm) =>
        !NameShape.IsShort(entry.Name) || LongForms(entry).Any(alias => NameShape.Abbreviates(shortForm, alias));

    private static IEnumerable<string> LongForms(LexiconEntry entry) => entry.Aliases.Prepend(entry.Name).Where(name => !NameShape.IsShort(name));

    // The text with its first short word that has a dominant reading replaced by it; null when there is none.
    private string? SpellOut(string text)
    {
        foreach (var range in text.AsSpan().SplitAny(' ', '-', '/'))
        {
            var word = text.AsSpan()[range];
            if (!NameShape.IsShort(word) || !forms.TryFindKey(word, out var key)
                || !readings.TryGetValue(key, out var list) || Dominant(list) is not { } reading || NameNode.IsProper(reading.Node))
                continue;
            return string.Concat(text.AsSpan(0, range.Start.Value), Text(reading.Node), text.AsSpan(range.End.Value));
        }

        return null;
    }

    private string Text(int node) => texts.GetValueOrDefault(node) ?? forms.KeyText(NameNode.Key(node));

    private int MostPapersFirst((int Node, int Papers) one, (int Node, int Papers) other)
    {
        if (one.Papers != other.Papers)
            return other.Papers.CompareTo(one.Papers);
        var order = string.CompareOrdinal(forms.KeyText(NameNode.Key(one.Node)), forms.KeyText(NameNode.Key(other.Node)));
        return order != 0 ? order : one.Node.CompareTo(other.Node);
    }
}

/// <summary>A thing that a short form stands for, by one of its nodes, and in how many papers.</summary>
internal readonly record struct Reading(int Node, int Papers);
