using GraphBuilder.Lexicon;

namespace GraphBuilder.Resolution;

/// <summary>
/// Decides which names are one thing, from the evidence of all papers. Steps run from the strongest evidence to the weakest, each in an order
/// that the names alone give, so that the order of papers never shows.
/// </summary>
internal sealed class NameGrouping
{
    private readonly NameEvidence evidence;
    private readonly NameForms forms;

    private NameGrouping(NameEvidence evidence, TermLexicon lexicon, ResolutionTrace? trace)
    {
        Partition = new NamePartition(trace);
        this.evidence = evidence;
        forms = evidence.Forms;
        Readings = new ShortFormReadings(evidence, lexicon, Partition);
        Readings.FindKnown();
        FindKnown();
        Partition.Grow(2 * forms.KeyCount);

        JoinSenses();
        JoinKnown();
        JoinCases();
        Readings.JoinAlikeLongForms();
        JoinVariants();
        Readings.Weigh();
        Readings.JoinDominant();
        Readings.JoinEmbedded();
    }

    /// <summary>Which names are one thing.</summary>
    public NamePartition Partition { get; }

    /// <summary>What short forms stand for.</summary>
    public ShortFormReadings Readings { get; }

    /// <param name="trace">Told what is joined, and why; null when nobody asks.</param>
    public static NameGrouping Of(NameEvidence evidence, TermLexicon lexicon, ResolutionTrace? trace = null) => new(evidence, lexicon, trace);

    /// <summary>The lexicon has thousands of terms; only those that a spelling names count.</summary>
    private void FindKnown()
    {
        for (var form = 0; form < forms.Count; form++)
        {
            if (forms[form].Entry is { } entry)
                forms.NodeOf(entry);
        }
    }

    /// <summary>
    /// A general term and a proper name of the same letters are one, unless the lexicon knows both or most papers that know the proper name hold the two apart.
    /// </summary>
    private void JoinSenses()
    {
        var known = forms.KnownTerms().Select(forms.NodeOf).ToHashSet();
        for (var key = 0; key < forms.KeyCount; key++)
        {
            var (general, proper) = (NameNode.Of(key, proper: false), NameNode.Of(key, proper: true));
            if (known.Contains(general) && known.Contains(proper))
                continue;
            var clashes = evidence.Clashes.GetValueOrDefault(key);
            if (clashes == 0 || 2 * clashes < evidence.Papers(proper))
                Partition.Join(general, proper, NameRule.Senses);
        }
    }

    /// <summary>Names and long aliases of a known term are it. Short aliases are left to the evidence: "LN" is many things.</summary>
    private void JoinKnown()
    {
        foreach (var entry in forms.KnownTerms())
            Partition.Name(forms.NodeOf(entry), entry);

        var edges = new NameEdges(forms);
        for (var form = 0; form < forms.Count; form++)
        {
            var (_, key, isShort, entry) = forms[form];
            if (entry is null || isShort)
                continue;
            var target = forms.NodeOf(entry);
            edges.Add(target, NameNode.Of(key, NameNode.IsProper(target)), papers: 0);
        }

        edges.JoinIn(Partition, NameRule.KnownTerm);
    }

    /// <summary>
    /// A known name in another case ("Bert", "lidar") is the known term when papers take it for the same type and none spells it out: "Coding Concepts (CoCo)"
    /// is no COCO.
    /// </summary>
    private void JoinCases()
    {
        var edges = new NameEdges(forms);
        foreach (var entry in forms.KnownTerms())
        {
            var node = forms.NodeOf(entry);
            if (forms.InOtherCase(NameNode.Key(node)) is { } key && !Readings.HasLongForm(key) && MostVotes(key) == entry.Type)
                edges.Add(node, NameNode.Of(key, NameNode.IsProper(node)), papers: 0);
        }

        edges.JoinIn(Partition, NameRule.Case);
    }

    // The type that most papers give to a key, whichever its sense.
    private TermType? MostVotes(int key)
    {
        var general = evidence.Votes(NameNode.Of(key, proper: false));
        var proper = evidence.Votes(NameNode.Of(key, proper: true));
        TermType? best = null;
        var most = 0L;
        for (var type = 0; type < Math.Max(general.Length, proper.Length); type++)
        {
            var votes = (general.IsEmpty ? 0 : general[type]) + (proper.IsEmpty ? 0 : proper[type]);
            if (votes > most)
                (best, most) = ((TermType)type, votes);
        }

        return best;
    }

    /// <summary>
    /// A spelling that stands for another name in more papers than it is a name of its own, or stands for anything else, is that name
    /// ("pretrained backbone" for "pre-trained model").
    /// </summary>
    private void JoinVariants()
    {
        var totals = new Dictionary<int, int>();
        foreach (var (key, _, papers) in evidence.Variants())
            totals[key] = totals.GetValueOrDefault(key) + papers;

        var edges = new NameEdges(forms);
        foreach (var (key, node, papers) in evidence.Variants())
        {
            var own = evidence.Papers(NameNode.Of(key, proper: false)) + evidence.Papers(NameNode.Of(key, proper: true));
            if (2 * papers > own + totals[key])
                edges.Add(node, NameNode.Of(key, NameNode.IsProper(node)), papers);
        }

        edges.JoinIn(Partition, NameRule.Variant);
    }
}
