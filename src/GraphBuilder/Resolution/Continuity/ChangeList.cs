using System.Collections.Immutable;
using System.Globalization;
using GraphBuilder.Extraction;
using GraphStore.Model;

namespace GraphBuilder.Resolution.Continuity;

/// <summary>Tells how the terms of a graph differ from those of the graph before.</summary>
internal sealed class ChangeList
{
    private readonly ResolvedEntities entities;
    private readonly PreviousTerms previous;
    private readonly SharedMentions shared;
    private readonly Succession succession;
    private readonly string[] ids;
    private readonly List<EntityChange> changes = [];
    private readonly ILookup<int, (int Other, int Papers)> thingsOfTerm;
    private readonly ILookup<int, (int Other, int Papers)> termsOfThing;

    public ChangeList(ResolvedEntities entities, PreviousTerms previous, SharedMentions shared, Succession succession, string[] ids)
    {
        this.entities = entities;
        this.previous = previous;
        this.shared = shared;
        this.succession = succession;
        this.ids = ids;
        thingsOfTerm = shared.Pairs.ToLookup(static pair => pair.Key.Term, static pair => (pair.Key.Thing, pair.Value));
        termsOfThing = shared.Pairs.ToLookup(static pair => pair.Key.Thing, static pair => (pair.Key.Term, pair.Value));
        for (var term = 0; term < previous.Terms.Length; term++)
            AddOld(term);
        for (var thing = 0; thing < entities.Entities.Length; thing++)
        {
            if (shared.Papers(thing) > 0 && succession.TermOf(thing) < 0)
                AddNew(thing);
        }

        changes.Sort(static (one, other) =>
        {
            var order = string.CompareOrdinal((one.Old ?? one.New)!.Id, (other.Old ?? other.New)!.Id);
            order = order != 0 ? order : one.Kind.CompareTo(other.Kind);
            return order != 0 ? order : string.CompareOrdinal(one.New?.Id, other.New?.Id);
        });
        Changes = [.. changes];
    }

    /// <summary>By the id before, else now; then by kind.</summary>
    public ImmutableArray<EntityChange> Changes { get; }

    private void AddOld(int term)
    {
        var old = previous.Terms[term];
        var thing = succession.ThingOf(term);
        if (thing >= 0)
        {
            var now = entities.Entities[thing];
            if (now.Name != old.Name)
                changes.Add(new EntityChange(ChangeKind.Renamed, Old(term), New(thing), Same(thing, term)));
            if (now.Type != old.Type)
                changes.Add(new EntityChange(ChangeKind.Retyped, Old(term), New(thing), Same(thing, term)));
            return;
        }

        var common = shared.CommonOfTerm(term);
        if (Most(thingsOfTerm[term], common) is var (heir, papers))
            changes.Add(new EntityChange(ChangeKind.Merged, Old(term), New(heir), Sentence(papers, common, $"\"{entities.Entities[heir].Name}\" stands where it stood")));
        else
            changes.Add(new EntityChange(ChangeKind.Removed, Old(term), null, common == 0 ? "none of its papers is there any more" : "nothing stands where it stood, or too little"));
    }

    private void AddNew(int thing)
    {
        var common = shared.CommonOfThing(thing);
        if (Most(termsOfThing[thing], common) is var (parent, papers))
            changes.Add(new EntityChange(ChangeKind.Split, Old(parent), New(thing), Sentence(papers, common, $"it stands where \"{previous.Terms[parent].Name}\" stood")));
        else
            changes.Add(new EntityChange(ChangeKind.Added, null, New(thing), common == 0 ? "all of its papers are new" : "nothing stood where it stands, or too little"));
    }

    /// <summary>The one that shares more than half of the papers; null when none does.</summary>
    private static (int Other, int Papers)? Most(IEnumerable<(int Other, int Papers)> others, int common)
    {
        var most = others.OrderByDescending(static other => other.Papers).ThenBy(static other => other.Other).FirstOrDefault();
        return 2 * most.Papers > common ? most : null;
    }

    private string Same(int thing, int term)
    {
        var papers = shared.Pairs.GetValueOrDefault((thing, term));
        return papers == 0 ? "it has the name or the id, and no paper tells otherwise" : Sentence(papers, shared.CommonOfTerm(term), "it stands where it stood");
    }

    private static string Sentence(int papers, int of, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"in {papers} of {of} {(of == 1 ? "paper" : "papers")} that both graphs have, {what}");

    private ChangedEntity Old(int term) => new(previous.Terms[term].Id, previous.Terms[term].Name, ExtractionNames.Of(previous.Terms[term].Type));

    private ChangedEntity New(int thing) => new(ids[thing], entities.Entities[thing].Name, ExtractionNames.Of(entities.Entities[thing].Type));
}
