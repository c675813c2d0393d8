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

    /// <summary>For each of a paper's entities, in their order, its place in <see cref="Entities"/>.</summary>
    /// <exception cref="InvalidOperationException">The paper is none of those that were resolved.</exception>
    public ImmutableArray<int> Of(ExtractedPaper paper)
    {
        var found = paper.Extraction.Entities;
        var names = new PaperName[found.Length];
        for (var i = 0; i < names.Length; i++)
            names[i] = PaperName.Read(paper, found[i], forms, adding: false);
        var things = ImmutableArray.CreateBuilder<int>(found.Length);
        for (var i = 0; i < names.Length; i++)
            things.Add(IsAlone(names[i]) ? OfShortForm(names[i], found[i].Type, names) : Thing(names[i].Node));
        return things.MoveToImmutable();
    }

    /// <summary>The paper with the ids, names and types of the whole corpus: entities that are one thing are one, and relations and results follow.</summary>
    public ExtractedPaper Apply(ExtractedPaper paper) => paper with { Extraction = CorpusNames.Give(paper.Extraction, Of(paper), Entities) };

    private bool IsAlone(PaperName name) => !name.IsSpelledOut && forms[name.Form].IsShort;

    private int Thing(int node) => thingOfNode[node];

    /// <summary>
    /// A short form that the paper does not spell out: the only one of its readings that the paper names elsewhere; else what it nearly always is;
    /// else the only reading of its type; else a thing of its own.
    /// </summary>
    private int OfShortForm(PaperName name, TermType type, PaperName[] others)
    {
        var own = Thing(name.Node);
        var possible = readings.Of(NameNode.Key(name.Node));
        if (possible.Count < 2)
            return own;
        var named = Only(possible, reading => Array.Exists(others, other => !IsAlone(other) && Thing(other.Node) == Thing(reading.Node)));
        if (named >= 0)
            return named;
        if (possible.Any(reading => Thing(reading.Node) == own))
            return own;
        var typed = Only(possible, reading => Thing(reading.Node) is >= 0 and var thing && Entities[thing].Type == type);
        return typed >= 0 ? typed : own;
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
