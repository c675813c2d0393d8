using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Resolution;
using GraphBuilder.Tests.Support;

namespace GraphBuilder.Tests.Resolution;

/// <summary>Acronyms that papers expand differently stay two things; one that stands alone is what the evidence says, or a thing of its own.</summary>
public sealed class HomonymTests
{
    public static TheoryData<string, string, string> Homonyms => new()
    {
        { "LN", "layer normalization", "local navigation" },
        { "CL", "continual learning", "contrastive learning" },
        { "CRF", "conditional random field", "camera response function" },
        { "GAN", "generative adversarial network", "graph attention network" },
        { "PPO", "proximal policy optimization", "pairwise preference order" },
        { "RAG", "retrieval-augmented generation", "region adjacency graph" },
        { "SAM", "segment anything model", "sharpness-aware minimization" },
        { "ICL", "in-context learning", "incremental class learning" },
        { "MT", "machine translation", "mean teacher" },
        { "DP", "differential privacy", "dynamic programming" },
        { "SSL", "self-supervised learning", "semi-supervised learning" },
    };

    [Theory]
    [MemberData(nameof(Homonyms))]
    public void Resolve_AcronymExpandedInTwoWays_GivesTwoThings(string acronym, string one, string other)
    {
        var papers = new[] { Expanding(acronym, one, 1), Expanding(acronym, other, 1) };

        var resolved = Resolver.Resolve(papers, SmallLexicon.Empty);

        resolved.Entities.Select(thing => thing.Name).ShouldBe([one, other], ignoreOrder: true);
        resolved.Entities.ShouldAllBe(thing => thing.Aliases.Contains(acronym));
    }

    [Theory]
    [MemberData(nameof(Homonyms))]
    public void Resolve_AcronymAloneWithOneDominantReading_IsThatReading(string acronym, string one, string other)
    {
        var alone = Alone(acronym, "nothing else");
        var papers = new[] { Expanding(acronym, one, 1), Expanding(acronym, one, 2), Expanding(acronym, one, 3), Expanding(acronym, other, 4), alone };

        var resolved = Resolver.Resolve(papers, SmallLexicon.Empty);

        resolved.Apply(alone).Extraction.Entities.Single().Name.ShouldBe(one);
    }

    [Theory]
    [MemberData(nameof(Homonyms))]
    public void Resolve_AcronymAloneWithCompetingReadings_StaysAThingOfItsOwn(string acronym, string one, string other)
    {
        var alone = Alone(acronym, "nothing else");

        var resolved = Resolver.Resolve([Expanding(acronym, one, 1), Expanding(acronym, other, 2), alone], SmallLexicon.Empty);

        resolved.Apply(alone).Extraction.Entities.Single().Name.ShouldBe(acronym);
        resolved.Entities.Length.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(Homonyms))]
    public void Resolve_AcronymAloneBesideOneOfItsReadings_IsThatReading(string acronym, string one, string other)
    {
        var beside = new HandMade("Beside", $"It is about {other}. Here {acronym} matters.").Has(other, TermType.Concept).Has(acronym, TermType.Concept).Build();
        var papers = new[] { Expanding(acronym, one, 1), Expanding(acronym, one, 2), Expanding(acronym, one, 3), Expanding(acronym, one, 4), Expanding(acronym, other, 5), beside };

        var resolved = Resolver.Resolve(papers, SmallLexicon.Empty);

        var thing = resolved.Apply(beside).Extraction.Entities.Single();
        thing.Name.ShouldBe(other);
        thing.Mentions.Length.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Homonyms))]
    public void Resolve_AcronymAloneThatTheLexiconKnows_IsTheKnownTerm(string acronym, string one, string other)
    {
        var alone = Alone(acronym, "nothing else");
        var lexicon = SmallLexicon.Of(new LexiconEntry(one, TermType.Concept, [acronym], Broader: null, Definition: null, 0.9));

        var resolved = Resolver.Resolve([Expanding(acronym, other, 1), alone], lexicon);

        resolved.Apply(alone).Extraction.Entities.Single().Name.ShouldBe(one);
        resolved.Entities.Length.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Homonyms))]
    public void Resolve_KnownNameForAnAcronymThatThePaperSpellsOutOtherwise_YieldsToThePaper(string acronym, string one, string other)
    {
        var lexicon = SmallLexicon.Of(new LexiconEntry(one, TermType.Concept, [acronym], Broader: null, Definition: null, 0.9));
        var misnamed = new HandMade("A", $"It is {other} ({acronym}).").Has(one, TermType.Concept, other, acronym).Build();

        var resolved = Resolver.Resolve([misnamed, new HandMade("B", $"Now {one}.").Has(one, TermType.Concept).Build()], lexicon);

        resolved.Apply(misnamed).Extraction.Entities.Single().Name.ShouldBe(other);
        resolved.Entities.Select(thing => thing.Name).ShouldBe([one, other], ignoreOrder: true);
    }

    [Fact]
    public void Resolve_AcronymAloneWhoseTypeOnlyOneReadingHas_IsThatReading()
    {
        var alone = new HandMade("Alone", "Better MT.").Has("MT", TermType.Task).Build();
        var papers = new[]
        {
            new HandMade("A", "machine translation (MT)").Has("machine translation", TermType.Task, "machine translation", "MT").Build(),
            new HandMade("B", "mean teacher (MT)").Has("mean teacher", TermType.Concept, "mean teacher", "MT").Build(),
            alone,
        };

        var resolved = Resolver.Resolve(papers, SmallLexicon.Empty);

        resolved.Apply(alone).Extraction.Entities.Single().Name.ShouldBe("machine translation");
    }

    [Fact]
    public void Resolve_TermAndLibraryOfOneName_StayApartWhereAPaperKnowsBoth()
    {
        var both = new HandMade("Adapters", "Adapters is a library for adapters, and an adapter is small.")
            .Has("Adapters", TermType.Method, Role.Proposed, 0.9)
            .Has("adapter", TermType.Concept, Role.Mentioned, 0.9, "adapters", "adapter").Build();
        var other = new HandMade("Other", "We train adapters.").Has("adapter", TermType.Concept, "adapters").Build();

        var resolved = Resolver.Resolve([both, other], SmallLexicon.Empty);

        resolved.Entities.Select(thing => (thing.Id, thing.Type)).ShouldBe([("term:adapter", TermType.Concept), ("term:adapters", TermType.Method)]);
        resolved.Apply(other).Extraction.Entities.Single().Id.ShouldBe("term:adapter");
    }

    [Fact]
    public void Resolve_CapitalsAlone_MakeNoSecondThing()
    {
        var resolved = Resolver.Resolve(
            [
                new HandMade("A", "The Transformer is old.").Has("Transformer", TermType.Method).Build(),
                new HandMade("B", "A transformer is new.").Has("transformer", TermType.Concept).Build(),
                new HandMade("C", "All transformers.").Has("transformer", TermType.Concept, "transformers").Build(),
            ],
            SmallLexicon.Empty);

        resolved.Entities.Single().ShouldSatisfyAllConditions(thing => thing.Name.ShouldBe("transformer"), thing => thing.Type.ShouldBe(TermType.Concept));
    }

    private static ExtractedPaper Expanding(string acronym, string expansion, int number) =>
        new HandMade($"Paper {number} on {acronym}", $"We look at {expansion} ({acronym}).").Has(expansion, TermType.Concept, expansion, acronym).Build();

    private static ExtractedPaper Alone(string acronym, string rest) => new HandMade("Alone", $"Only {acronym} and {rest}.").Has(acronym, TermType.Concept).Build();
}
