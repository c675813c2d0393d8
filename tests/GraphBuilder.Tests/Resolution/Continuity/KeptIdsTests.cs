using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Resolution;
using GraphBuilder.Resolution.Continuity;
using GraphBuilder.Tests.Assembly;
using GraphBuilder.Tests.Support;
using GraphStore.Model;

namespace GraphBuilder.Tests.Resolution.Continuity;

public class KeptIdsTests
{
    [Fact]
    public void Keep_TheSamePapers_ChangesNothing()
    {
        ExtractedPaper[] papers = [.. RandomCorpus.Of(seed: 3, papers: 60)];
        var entities = Resolver.Resolve(papers, SmallLexicon.Empty);

        var (kept, changes) = Keep(papers, papers);

        changes.ShouldBeEmpty();
        kept.Entities.Select(static entity => entity.Id).ShouldBe(entities.Entities.Select(static entity => entity.Id));
        foreach (var paper in papers)
            kept.Of(paper).ShouldBe(entities.Of(paper));
    }

    [Fact]
    public void Keep_AnotherNameForTheSameMentions_IsRenamed()
    {
        var (kept, changes) = Keep(
            [Lamp("One").Has("lamp net", TermType.Concept).Build(), Lamp("Two").Has("lamp net", TermType.Concept).Build()],
            [Lamp("One").Has("light network", TermType.Concept, "lamp net").Build(), Lamp("Two").Has("light network", TermType.Concept, "lamp net").Build()]);

        kept.Entities.ShouldHaveSingleItem().Id.ShouldBe("term:lamp-net");
        kept.Entities[0].Name.ShouldBe("light network");
        Lines(changes).ShouldBe(["Renamed term:lamp-net lamp net -> term:lamp-net light network: in 2 of 2 papers that both graphs have, it stands where it stood"]);
    }

    [Fact]
    public void Keep_AnotherType_IsRetyped()
    {
        var (kept, changes) = Keep(
            [Lamp("One").Has("lamp net", TermType.Concept).Build()],
            [Lamp("One").Has("lamp net", TermType.Task).Build()]);

        kept.Entities.ShouldHaveSingleItem().Id.ShouldBe("term:lamp-net");
        changes.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Retyped);
        (changes[0].Old!.Type, changes[0].New!.Type).ShouldBe(("Concept", "Task"));
    }

    [Fact]
    public void Keep_TwoThingsThatBecomeOne_KeepsTheIdOfMorePapers()
    {
        var (kept, changes) = Keep(
            [
                Lamp("One").Has("fog net", TermType.Concept).Build(), Lamp("Two").Has("fog net", TermType.Concept).Build(),
                Lamp("Three").Has("lamp net", TermType.Concept).Build(),
            ],
            [
                Lamp("One").Has("weather net", TermType.Concept, "fog net").Build(), Lamp("Two").Has("weather net", TermType.Concept, "fog net").Build(),
                Lamp("Three").Has("weather net", TermType.Concept, "lamp net").Build(),
            ]);

        kept.Entities.ShouldHaveSingleItem().Id.ShouldBe("term:fog-net");
        Lines(changes).ShouldBe(
        [
            "Renamed term:fog-net fog net -> term:fog-net weather net: in 2 of 2 papers that both graphs have, it stands where it stood",
            "Merged term:lamp-net lamp net -> term:fog-net weather net: in 1 of 1 paper that both graphs have, \"weather net\" stands where it stood",
        ]);
    }

    [Fact]
    public void Keep_OneThingThatBecomesTwo_KeepsItsIdForMorePapers()
    {
        var (kept, changes) = Keep(
            [
                Lamp("One").Has("weather net", TermType.Concept, "fog net").Build(), Lamp("Two").Has("weather net", TermType.Concept, "fog net").Build(),
                Lamp("Three").Has("weather net", TermType.Concept, "lamp net").Build(),
            ],
            [
                Lamp("One").Has("fog net", TermType.Concept).Build(), Lamp("Two").Has("fog net", TermType.Concept).Build(),
                Lamp("Three").Has("lamp net", TermType.Concept).Build(),
            ]);

        kept.Entities.Select(static entity => $"{entity.Id} {entity.Name}").ShouldBe(["term:lamp-net lamp net", "term:weather-net fog net"]);
        changes.Select(static change => change.Kind).ShouldBe([ChangeKind.Renamed, ChangeKind.Split]);
        changes[1].Old!.Id.ShouldBe("term:weather-net");
        changes[1].New!.Id.ShouldBe("term:lamp-net");
    }

    [Fact]
    public void Keep_OtherPapers_KeepsNamesAndTellsOfTheRest()
    {
        var (kept, changes) = Keep(
            [Lamp("One").Has("lamp net", TermType.Concept).Has("fog net", TermType.Concept).Build()],
            [Lamp("Two").Has("lamp net", TermType.Concept).Has("bulb", TermType.Concept).Build()]);

        kept.Entities.Select(static entity => entity.Id).ShouldBe(["term:bulb", "term:lamp-net"]);
        Lines(changes).ShouldBe(["Added -> term:bulb bulb: all of its papers are new", "Removed term:fog-net fog net ->: none of its papers is there any more"]);
    }

    [Fact]
    public void Keep_IdOfAnotherThing_IsNotGivenAgain()
    {
        // What was called LN spells itself out now; LN is something else.
        var (kept, changes) = Keep(
            [Lamp("One").Has("LN", TermType.Concept, "lamp net").Build()],
            [Lamp("One").Has("lamp net", TermType.Concept).Build(), Lamp("Two").Has("LN", TermType.Dataset, "bulb").Build()]);

        kept.Entities.Single(static entity => entity.Name == "lamp net").Id.ShouldBe("term:ln");
        var other = kept.Entities.Single(static entity => entity.Name == "LN").Id;
        other.ShouldMatch("^term:ln-[0-9a-f]{12}$");
        changes.Single(static change => change.Kind == ChangeKind.Added).New!.Id.ShouldBe(other);
    }

    [Fact]
    public void Keep_AnyOrderOfPapers_GivesTheSame()
    {
        ExtractedPaper[] before = [.. RandomCorpus.Of(seed: 5, papers: 40)];
        ExtractedPaper[] now = [.. RandomCorpus.Of(seed: 6, papers: 60)];

        var (kept, changes) = Keep(before, now);
        var (keptReversed, changesReversed) = Keep(before, [.. now.Reverse()]);

        keptReversed.Entities.Select(static entity => entity.Id).ShouldBe(kept.Entities.Select(static entity => entity.Id));
        Lines(changesReversed).ShouldBe(Lines(changes));
        kept.Entities.Select(static entity => entity.Id).ShouldBeUnique();
        kept.Entities.Select(static entity => entity.Id).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
    }

    private static HandMade Lamp(string title) => new(title, "A lamp net, a fog net and a bulb.");

    private static (ResolvedEntities Entities, ImmutableArray<EntityChange> Changes) Keep(ExtractedPaper[] before, ExtractedPaper[] now) =>
        KeptIds.Keep(Resolver.Resolve(now, SmallLexicon.Empty), PreviousTerms.Of(AssembledGraph.Stored(SmallLexicon.Empty, before)), now);

    private static IEnumerable<string> Lines(IEnumerable<EntityChange> changes) =>
        changes.Select(static change => $"{change.Kind} {Text(change.Old)}->{(change.New is null ? "" : " " + Text(change.New).TrimEnd())}: {change.Because}");

    private static string Text(ChangedEntity? entity) => entity is null ? "" : $"{entity.Id} {entity.Name} ";
}
