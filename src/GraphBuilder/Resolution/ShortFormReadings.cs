using GraphBuilder.Lexicon;

namespace GraphBuilder.Resolution;

/// <summary>What short forms such as "LN" stand for over the corpus, and where one reading outweighs the others.</summary>
internal sealed class ShortFormReadings
{
    // The lexicon's reading counts like so many papers that spell the short form out, and like one where the lexicon knows others or does not spell it out.
    private const int LexiconPapers = 3;
    private const int DoubtfulLexiconPapers = 1;

    // A short form that a paper spells out is this many times as often alone at most, unless the lexicon knows it.
    private const int MostAlone = 20;

    // A reading is dominant when it has at least so many times the papers of all others together.
    private const int Dominance = 3;

    private readonly NameEvidence evidence;
    private readonly TermLexicon lexicon;
    private readonly NameForms forms;
    private readonly NamePartition partition;
    private readonly Dictionary<int, List<Reading>> longForms = [];
    private readonly Dictionary<int, List<Reading>> known = [];
    private readonly Dictionary<int, List<LexiconEntry>> knownEntries = [];
    private readonly HashSet<int> knownByNameOnly = [];
    private readonly Dictionary<int, string> texts;
    private readonly Dictionary<int, List<Reading>> readings = [];

    public ShortFormReadings(NameEvidence evidence, TermLexicon lexicon, NamePartition partition)
    {
        this.evidence = evidence;
        this.lexicon = lexicon;
        this.partition = partition;
        forms = evidence.Forms;
        var nodes = new HashSet<int>();
        foreach (var (key, node, papers) in evidence.Expansions())
        {
            List(longForms, key).Add(new Reading(node, papers, papers - evidence.Proposals(key, node)));
            nodes.Add(node);
        }

        foreach (var list in longForms.Values)
            list.Sort(MostPapersFirst);
        texts = evidence.MostUsed(nodes);
    }

    /// <summary>The things that a short form may stand for, those with most papers first; empty for one that nobody spells out.</summary>
    public IReadOnlyList<Reading> Of(int key) => readings.TryGetValue(key, out var list) ? list : [];

    /// <summary>Whether a paper spells the short form out.</summary>
    public bool HasLongForm(int key) => longForms.ContainsKey(key);

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
                // A known name that the lexicon does not spell out is a reading, too: of itself.
                var node = forms.NodeOf(possible);
                var isSpelledOut = SaysWhatItStandsFor(possible, text);
                if (!isSpelledOut && NameNode.Key(node) != key)
                    continue;
                if (!isSpelledOut)
                    knownByNameOnly.Add(key);
                texts.TryAdd(node, possible.Name);
                var papers = entries.Length == 1 && isSpelledOut ? LexiconPapers : DoubtfulLexiconPapers;
                var at = List(known, key).FindIndex(reading => reading.Node == node);
                if (at >= 0)
                {
                    known[key][at] = new Reading(node, Math.Max(papers, known[key][at].Papers), 0);
                    continue;
                }

                known[key].Add(new Reading(node, papers, 0));
                List(knownEntries, key).Add(possible);
            }
        }

        foreach (var list in known.Values)
            list.Sort(MostPapersFirst);
    }

    /// <summary>Joins long forms of one short form that are the same words in other shapes.</summary>
    public void JoinAlikeLongForms()
    {
        var edges = new NameEdges(forms);
        foreach (var (key, list) in longForms)
        {
            for (var i = 0; i < list.Count; i++)
            {
                for (var j = i + 1; j < list.Count; j++)
                {
                    if (LongFormLikeness.AreAlike(Text(list[i].Node), Text(list[j].Node), AreNames(list[i].Node, list[j].Node)))
                        edges.Add(list[i].Node, list[j].Node, list[i].Papers + list[j].Papers);
                }

                foreach (var entry in knownEntries.GetValueOrDefault(key) ?? [])
                {
                    var node = forms.NodeOf(entry);
                    if (LongForms(entry).Any(longForm => LongFormLikeness.AreAlike(Text(list[i].Node), longForm, AreNames(list[i].Node, node))))
                        edges.Add(node, list[i].Node, list[i].Papers);
                }
            }
        }

        edges.JoinIn(partition, NameRule.LongForms);
    }

    /// <summary>Adds up the readings by thing, the lexicon's among them.</summary>
    public void Weigh()
    {
        foreach (var (key, list) in longForms)
            Weigh(key, list);
        foreach (var (key, list) in known)
            Weigh(key, list);
        foreach (var list in readings.Values)
            list.Sort(MostPapersFirst);
    }

    /// <summary>A short form that stands alone is what it stands for in nearly all papers that say so.</summary>
    public void JoinDominant()
    {
        var edges = new NameEdges(forms);
        foreach (var (key, list) in readings)
        {
            var found = knownByNameOnly.Contains(key) ? DominantOfKnown(list) : Dominant(list);
            if (found is not { } reading || (!knownByNameOnly.Contains(key) && (HasOther(key, reading, list) || IsChance(key, reading, list))))
                continue;
            edges.Add(reading.Node, NameNode.Of(key, proper: false), reading.Papers);
            edges.Add(reading.Node, NameNode.Of(key, proper: true), reading.Papers);
        }

        edges.JoinIn(partition, NameRule.ShortForm);
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

        edges.JoinIn(partition, NameRule.Embedded);
    }

    // "SAM" alone may already be a known term, which is one of the weaker readings.
    private bool HasOther(int key, Reading dominant, List<Reading> list)
    {
        var (general, proper) = (partition.Root(NameNode.Of(key, proper: false)), partition.Root(NameNode.Of(key, proper: true)));
        return list.Exists(reading => reading != dominant && partition.Root(reading.Node) is var root && (root == general || root == proper));
    }

    // Hundreds of papers do not mean what only one of them spells out.
    private bool IsChance(int key, Reading dominant, List<Reading> list)
    {
        var alone = evidence.Papers(NameNode.Of(key, proper: false)) + evidence.Papers(NameNode.Of(key, proper: true));
        return alone > MostAlone * list.Sum(reading => reading.Papers)
            && !(known.GetValueOrDefault(key) ?? []).Exists(reading => partition.Root(reading.Node) == partition.Root(dominant.Node));
    }

    private static Reading? Dominant(List<Reading> list)
    {
        var others = list.Skip(1).Sum(reading => reading.Papers);
        return list[0].Papers >= Dominance * others ? list[0] : null;
    }

    // A known name is spelled out by papers that use it; those that propose something of that name mean something else ("COmparing COntinuous optimizers").
    private static Reading? DominantOfKnown(List<Reading> list)
    {
        var best = list.MaxBy(reading => reading.Cited)!;
        var others = list.Sum(reading => reading.Cited) - best.Cited;
        return best.Cited > 0 && best.Cited >= Dominance * others ? best : null;
    }

    private void Weigh(int key, List<Reading> list)
    {
        var weighed = List(readings, key);
        foreach (var reading in list)
        {
            var root = partition.Root(reading.Node);
            var at = weighed.FindIndex(other => partition.Root(other.Node) == root);
            if (at < 0)
                weighed.Add(reading);
            else
                weighed[at] = weighed[at] with { Papers = weighed[at].Papers + reading.Papers, Cited = weighed[at].Cited + reading.Cited };
        }
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

    private static bool AreNames(int one, int other) => NameNode.IsProper(one) && NameNode.IsProper(other);

    private static List<T> List<T>(Dictionary<int, List<T>> lists, int key)
        where T : class
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        return list;
    }

    private int MostPapersFirst(Reading one, Reading other)
    {
        if (one.Papers != other.Papers)
            return other.Papers.CompareTo(one.Papers);
        var order = string.CompareOrdinal(forms.KeyText(NameNode.Key(one.Node)), forms.KeyText(NameNode.Key(other.Node)));
        return order != 0 ? order : one.Node.CompareTo(other.Node);
    }
}

/// <summary>A thing that a short form stands for, by one of its nodes.</summary>
/// <param name="Papers">In how many papers it does.</param>
/// <param name="Cited">In how many of them it is not what the paper proposes.</param>
internal sealed record Reading(int Node, int Papers, int Cited);
