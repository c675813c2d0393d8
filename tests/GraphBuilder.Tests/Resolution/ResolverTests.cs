using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Resolution;
using GraphBuilder.Tests.Support;

namespace GraphBuilder.Tests.Resolution;

public sealed class ResolverTests
{
    private static readonly LexiconEntry LayerNormalization = new("layer normalization", TermType.Concept, ["LayerNorm", "LN"], Broader: null, "Puts the features of each example on one scale.", 0.9);

    [Fact]
    public void Resolve_SpellingsOfOneName_AreOneThing()
    {
        var resolved = Resolve(
            new HandMade("Layer Normalization revisited").Has("layer normalization", TermType.Concept, "Layer Normalization"),
            new HandMade("A", "We remove layer-normalisation.").Has("layer-normalisation", TermType.Concept),
            new HandMade("B", "Two layer normalizations are better.").Has("layer normalizations", TermType.Concept),
            new HandMade("C", "Why layer normalization (LN) helps: LN is fast.").Has("layer normalization", TermType.Concept, "layer normalization", "LN"));

        resolved.Entities.Single().ShouldSatisfyAllConditions(
            thing => thing.Id.ShouldBe("term:layer-normalization"),
            thing => thing.Name.ShouldBe("layer normalization"),
            thing => thing.Aliases.ShouldBe(["LN"]));
    }

    [Fact]
    public void Resolve_AliasOfTheLexicon_IsTheKnownTerm()
    {
        var resolved = Resolve(
            [LayerNormalization],
            new HandMade("A", "LayerNorm is everywhere.").Has("LayerNorm", TermType.Method),
            new HandMade("B", "Without layer normalization nothing works.").Has("layer normalization", TermType.Concept));

        resolved.Entities.Single().ShouldSatisfyAllConditions(
            thing => thing.Name.ShouldBe("layer normalization"),
            thing => thing.Type.ShouldBe(TermType.Concept),
            thing => thing.Aliases.ShouldBe(["LayerNorm"]),
            thing => thing.Entry!.Name.ShouldBe(LayerNormalization.Name));
    }

    [Fact]
    public void Resolve_TypesThatDiffer_GiveTheTypeOfMostConfidence()
    {
        var resolved = Resolve(
            new HandMade("A", "Flash routing is new.").Has("Flash routing", TermType.Method, Role.Proposed, 0.5),
            new HandMade("B", "We use flash routing.").Has("flash routing", TermType.Method, Role.Used, 0.5),
            new HandMade("C", "Then flash routing.").Has("flash routing", TermType.Concept, Role.Used, 0.9));

        resolved.Entities.Single().Type.ShouldBe(TermType.Method);
    }

    [Fact]
    public void Resolve_ProperNameAndExpansion_KeepTheProperName()
    {
        var papers = Papers(
            new HandMade("A", "We present Low-Rank Tuning (LoRT).").Has("LoRT", TermType.Method, Role.Proposed, 0.9, "LoRT", "Low-Rank Tuning"),
            new HandMade("B", "LoRT is used.").Has("LoRT", TermType.Method),
            new HandMade("C", "Our baseline is LoRT.").Has("LoRT", TermType.Method));

        var resolved = Resolver.Resolve(papers, SmallLexicon.Empty);

        resolved.Entities.Single().ShouldSatisfyAllConditions(
            thing => thing.Id.ShouldBe("term:lort"),
            thing => thing.Aliases.ShouldBe(["Low-Rank Tuning"]));
    }

    [Fact]
    public void Resolve_LongFormsOfOneAcronymInOtherShapes_AreOneThing()
    {
        var resolved = Resolve(
            new HandMade("A", "A convolutional neural network (CNN).").Has("convolutional neural network", TermType.Concept, "convolutional neural network", "CNN"),
            new HandMade("B", "A convolution neural net (CNN).").Has("convolution neural net", TermType.Concept, "convolution neural net", "CNN"),
            new HandMade("C", "A convolutional neural network again.").Has("convolutional neural network", TermType.Concept));

        resolved.Entities.Single().Name.ShouldBe("convolutional neural network");
    }

    [Fact]
    public void Resolve_ShortFormInsideALongerName_IsReadAsWhatItStandsFor()
    {
        var resolved = Resolve(
            new HandMade("A", "Reinforcement learning (RL) and offline RL.").Has("reinforcement learning", TermType.Concept, "Reinforcement learning", "RL").Has("offline RL", TermType.Concept),
            new HandMade("B", "We study offline reinforcement learning.").Has("offline reinforcement learning", TermType.Concept));

        resolved.Entities.Select(thing => thing.Name).ShouldBe(["offline reinforcement learning", "reinforcement learning"]);
    }

    [Fact]
    public void Resolve_SpellingThatMostlyStandsForAnotherName_IsThatName()
    {
        var resolved = Resolve(
            new HandMade("A", "A pre-trained model, that is a frozen backbone.").Has("pre-trained model", TermType.Concept, "pre-trained model", "frozen backbone"),
            new HandMade("B", "A pre-trained model, that is a frozen backbone, too.").Has("pre-trained model", TermType.Concept, "pre-trained model", "frozen backbone"),
            new HandMade("C", "The frozen backbone.").Has("frozen backbone", TermType.Concept));

        resolved.Entities.Single().ShouldSatisfyAllConditions(
            thing => thing.Name.ShouldBe("pre-trained model"),
            thing => thing.Aliases.ShouldBe(["frozen backbone"]));
    }

    [Fact]
    public void Resolve_GeneralTermSeenInTitlesOnly_IsWrittenAsInsideASentence()
    {
        var resolved = Resolve(
            new HandMade("Bayesian Scaling Laws").Has("Bayesian Scaling Laws", TermType.Concept),
            new HandMade("A", "Here a Bayesian prior for scaling of laws.").Has("Bayesian prior", TermType.Concept).Has("scaling of laws", TermType.Concept));

        resolved.Entities.Select(thing => thing.Name).ShouldContain("Bayesian scaling law");
    }

    [Fact]
    public void Resolve_CapitalsThatShowTheAcronym_GoFromAGeneralTerm()
    {
        var resolved = Resolve(
            new HandMade("A", "We study training-frEE calibratioN (TEEN).").Has("training-frEE calibratioN", TermType.Concept, "training-frEE calibratioN", "TEEN"));

        resolved.Entities.Single().Name.ShouldBe("training-free calibration");
    }

    [Fact]
    public void Resolve_ShortFormInAnotherCaseThanTheKnownTerm_IsSomethingElse()
    {
        var resolved = Resolve(
            [new("COCO", TermType.Dataset, ["MS COCO"], Broader: null, Definition: null, 0.9)],
            new HandMade("A", "Results on COCO and MS COCO.").Has("COCO", TermType.Dataset, "COCO", "MS COCO"),
            new HandMade("B", "Coding Concepts (CoCo) is new.").Has("CoCo", TermType.Method, "Coding Concepts", "CoCo"));

        resolved.Entities.Select(thing => (thing.Name, thing.Type)).ShouldBe([("CoCo", TermType.Method), ("COCO", TermType.Dataset)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Bert", TermType.Method, 1)]
    [InlineData("bert", TermType.Method, 1)]
    [InlineData("bert", TermType.Concept, 2)]
    public void Resolve_KnownNameInAnotherCase_IsTheKnownTermWhenOfItsType(string name, TermType type, int things)
    {
        var resolved = Resolve(
            [new("BERT", TermType.Method, [], Broader: null, Definition: null, 0.9)],
            new HandMade("A", "We use BERT.").Has("BERT", TermType.Method),
            new HandMade("B", $"We use {name}.").Has(name, type));

        resolved.Entities.Length.ShouldBe(things);
    }

    [Theory]
    [InlineData(Role.Proposed, 2)]
    [InlineData(Role.EvaluatedOn, 1)]
    public void Resolve_KnownNameThatTheLexiconDoesNotSpellOut_TakesTheLongFormOfPapersThatDoNotProposeIt(Role role, int things)
    {
        LexiconEntry[] lexicon = [new("BIRD", TermType.Dataset, [], Broader: null, Definition: null, 0.9)];
        HandMade[] alone = [.. Enumerable.Range(0, 5).Select(number => new HandMade($"Alone {number}", "Results on BIRD.").Has("BIRD", TermType.Dataset))];
        var spelling = new HandMade("Spelled out", "The big inner retrieval data (BIRD).").Has("BIRD", TermType.Dataset, role, 0.9, "BIRD", "big inner retrieval data");

        Resolve(lexicon, [.. alone, spelling]).Entities.Length.ShouldBe(things);
    }

    [Fact]
    public void Resolve_ShortFormThatHundredsUseAndOneSpellsOut_IsNotThat()
    {
        HandMade[] alone = [.. Enumerable.Range(0, 30).Select(number => new HandMade($"Alone {number}", "We use QXR.").Has("QXR", TermType.Method))];

        var resolved = Resolve([.. alone, new HandMade("One", "Quick X-ray reading (QXR).").Has("QXR", TermType.Method, "QXR", "Quick X-ray reading")]);

        resolved.Entities.Length.ShouldBe(2);
    }

    [Fact]
    public void Resolve_LongFormLikeThatOfTheLexicon_IsTheKnownTerm()
    {
        var resolved = Resolve(
            [new("AutoML", TermType.Concept, ["automated machine learning"], Broader: null, Definition: null, 0.9)],
            new HandMade("A", "Automatic Machine Learning (AutoML) for all.").Has("AutoML", TermType.Concept, "Automatic Machine Learning", "AutoML"),
            new HandMade("B", "We use AutoML.").Has("AutoML", TermType.Concept));

        resolved.Entities.Single().Aliases.ShouldBe(["automatic machine learning"]);
    }

    [Fact]
    public void Resolve_AliasesInSingularAndPlural_KeepTheSingular()
    {
        var resolved = Resolve(
            new HandMade("A", "Large language models (LLMs), LLMs, LLMs and one LLM.").Has("large language model", TermType.Concept, "Large language models", "LLMs", "LLM"));

        resolved.Entities.Single().Aliases.ShouldBe(["LLM"]);
    }

    [Fact]
    public void Resolve_AliasWithASemicolon_IsDroppedWithADiagnostic()
    {
        var resolved = Resolve(new HandMade("A", "A k-fold split, or k;fold cut.").Has("k-fold split", TermType.Concept, "k-fold split", "k;fold cut"));

        resolved.Entities.Single().Aliases.ShouldBeEmpty();
        resolved.Dropped.Single().Code.ShouldBe("alias-separator");
        resolved.Dropped.Single().Found.ShouldContain("k;fold cut");
    }

    [Fact]
    public void Resolve_NamesThatShareASlug_BothGetAHash()
    {
        var resolved = Resolve(
            new HandMade("A", "C minus is a language.").Has("C_minus", TermType.Method, "C minus"),
            new HandMade("B", "Segment Anything Model (SAM).").Has("SAM", TermType.Method, "SAM", "Segment Anything Model"),
            new HandMade("D", "Sharpness-aware minimization (SAM).").Has("SAM", TermType.Method, "SAM", "Sharpness-aware minimization"));

        resolved.Entities.Length.ShouldBe(3);
        resolved.Entities[0].Id.ShouldBe("term:c-minus");
        resolved.Entities.Skip(1).ShouldAllBe(thing => thing.Name == "SAM" && thing.Id.StartsWith("term:sam-") && thing.Id.Length > "term:sam-12345678".Length - 1);
        resolved.Entities.Select(thing => thing.Id).ShouldBeUnique();
    }

    [Fact]
    public void Of_PaperThatWasNotResolved_Throws()
    {
        var resolved = Resolve(new HandMade("A", "adapters").Has("adapter", TermType.Concept, "adapters"));

        Should.Throw<InvalidOperationException>(() => resolved.Of(new HandMade("B", "prompts").Has("prompt", TermType.Concept, "prompts").Build()));
    }

    private static ExtractedPaper[] Papers(params HandMade[] papers) => Array.ConvertAll(papers, paper => paper.Build());

    private static ResolvedEntities Resolve(params HandMade[] papers) => Resolve([], papers);

    private static ResolvedEntities Resolve(LexiconEntry[] lexicon, params HandMade[] papers) => Resolver.Resolve(Papers(papers), SmallLexicon.Of(lexicon));
}
