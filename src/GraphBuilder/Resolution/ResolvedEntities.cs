using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphStore.Model;

namespace GraphBuilder.Resolution;

/// <summary>All things of a corpus, and which of them each paper means. Immutable; read by any number of threads.</summary>
internal sealed class ResolvedEntities
{
    private readonly NameForms forms;
    private readonly ShortFormReadings readings;
    private readonly int[] thingOfNode;

    public ResolvedEntities(
        ImmutableArray<ResolvedEntity> entities, ImmutableArray<Diagnostic> dropped, NameForms forms, int[] thingOfNode, ShortFormReadings readings)
    {
        Entities = entities;
        Dropped = dropped;
        this.forms = forms;
        this.thingOfNode = thingOfNode;
        this.readings = readings;
    }

    /// <summary>By ascending id (ordinal).</summary>
    public ImmutableArray<ResolvedEntity> Entities { get; }

    /// <summary>The aliases that the store cannot hold.</summary>
    public ImmutableArray<Diagnostic> Dropped { get; }

    /// <summary>The place of an id in <see cref="Entities"/>; negative when there is none.</summary>
    public int IndexOf(string id)
    {
        var (low, high) = (0, Entities.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Entities[middle].Id, id);
            if (order == 0)
                return middle;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>The same things under other ids.</summary>
    /// <param name="ids">For each thing, in the order of <see cref="Entities"/>; no two alike.</param>
    public ResolvedEntities WithIds(IReadOnlyList<string> ids)
    {
        var order = Enumerable.Range(0, Entities.Length).ToArray();
        Array.Sort(order, (one, other) => string.CompareOrdinal(ids[one], ids[other]));
        var placeOf = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
            placeOf[order[place]] = place;
        return new ResolvedEntities(
            [.. order.Select(thing => Entities[thing] with { Id = ids[thing] })],
            Dropped,
            forms,
            Array.ConvertAll(thingOfNode, thing => thing < 0 ? thing : placeOf[thing]),
            readings);
    }

    /// <summary>For each of a paper's entities, in their order, its place in <see cref="Entities"/>.</summary>
    /// <exception cref="InvalidOperationException">The paper is none of those that were resolved.</exception>
    public ImmutableArray<int> Of(ExtractedPaper paper)
    {
        var found = paper.Extraction.Entities;
        var names = Names(paper);
        var things = ImmutableArray.CreateBuilder<int>(found.Length);
        for (var i = 0; i < names.Length; i++)
            things.Add(Read(names[i], found[i].Type, names).Thing);
        return things.MoveToImmutable();
    }

    /// <summary>For each of a paper's entities, in their order, what it is, and why.</summary>
    /// <param name="trace">What was told while these were resolved.</param>
    public ImmutableArray<NameDecision> Explain(ExtractedPaper paper, ResolutionTrace trace)
    {
        var found = paper.Extraction.Entities;
        var names = Names(paper);
        var decisions = ImmutableArray.CreateBuilder<NameDecision>(found.Length);
        for (var i = 0; i < names.Length; i++)
        {
            var (thing, reading) = Read(names[i], found[i].Type, names);
            var entity = Entities[thing];
            var path = forms.TryFindKey(entity.Name, out var key) && key != NameNode.Key(names[i].Node) ? PathTo(key, names[i].Node, trace) : [];
            decisions.Add(new NameDecision(thing, reading, forms.NameOfKey(NameNode.Key(names[i].Node)), path, trace.Votes(names[i].Node)));
        }

        return decisions.MoveToImmutable();
    }

    /// <summary>The paper with the ids, names and types of the whole corpus: entities that are one thing are one, and relations and results follow.</summary>
    public ExtractedPaper Apply(ExtractedPaper paper) => paper with { Extraction = CorpusNames.Give(paper.Extraction, Of(paper), Entities) };

    /// <summary>To the nearer of a key's two senses.</summary>
    private static ImmutableArray<(string Name, NameRule Rule)> PathTo(int key, int node, ResolutionTrace trace)
    {
        var (general, proper) = (trace.Path(node, NameNode.Of(key, proper: false)), trace.Path(node, NameNode.Of(key, proper: true)));
        return general.IsEmpty || (!proper.IsEmpty && proper.Length < general.Length) ? proper : general;
    }

    private PaperName[] Names(ExtractedPaper paper)
    {
        var found = paper.Extraction.Entities;
        var names = new PaperName[found.Length];
        for (var i = 0; i < names.Length; i++)
            names[i] = PaperName.Read(paper, found[i], forms, adding: false);
        return names;
    }

    private (int Thing, NameReading Reading) Read(PaperName name, TermType type, PaperName[] others)
    {
        if (IsAlone(name))
            return OfShortForm(name, type, others);
        return (Thing(name.Node), NameNode.Key(name.Node) == forms[name.Form].Key ? NameReading.Name : NameReading.SpelledOut);
    }

    private bool IsAlone(PaperName name) => !name.IsSpelledOut && forms[name.Form].IsShort;

    private int Thing(int node) => thingOfNode[node];

    /// <summary>
    /// A short form that the paper does not spell out: the only one of its readings that the paper names elsewhere; else what it nearly always is;
    /// else the only reading of its type; else a thing of its own.
    /// </summary>
    private (int Thing, NameReading Reading) OfShortForm(PaperName name, TermType type, PaperName[] others)
    {
        var own = Thing(name.Node);
        var possible = readings.Of(NameNode.Key(name.Node));
        if (possible.Count < 2)
            return (own, possible.Count == 0 ? NameReading.Name : NameReading.Usual);
        var named = Only(possible, reading => Array.Exists(others, other => !IsAlone(other) && Thing(other.Node) == Thing(reading.Node)));
        if (named >= 0)
            return (named, NameReading.NamedInPaper);
        if (possible.Any(reading => Thing(reading.Node) == own))
            return (own, NameReading.Usual);
        var typed = Only(possible, reading => Thing(reading.Node) is >= 0 and var thing && Entities[thing].Type == type);
        return typed >= 0 ? (typed, NameReading.OnlyOfType) : (own, NameReading.Undecided);
    }

    // The one thing that the readings which pass mean; -1 when there is none or more than one.
    private int Only(IReadOnlyList<Reading> possible, Func<Reading, bool> passes)
    {
        var only = -1;
        foreach (var reading in possible)
        {
            if (!passes(reading))
                continue;
            if (only >= 0)
                return -1;
            only = Thing(reading.Node);
        }

        return only;
    }
}
