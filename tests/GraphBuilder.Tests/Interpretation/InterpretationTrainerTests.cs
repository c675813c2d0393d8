using System.Collections.Immutable;
using GraphBuilder.Annotations;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Interpretation.Training;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;
using GraphBuilder.Tagging;

namespace GraphBuilder.Tests.Interpretation;

public sealed class InterpretationTrainerTests
{
    private static readonly Lazy<InterpretationModel> Learnt = new(() => InterpretationTrainer.Train(Papers(), Unlabelled(), WordStatistics.Empty, threads: 1, default));

    [Fact]
    public void Train_ClearPapers_TellsAnUnseenOne()
    {
        MarkedPaper unseen = MarkedPaper.Parse("Shade", "We propose [Zeta:Method] and compare it with [Eta:Method]. It gains 14.5% in 2021.");

        PaperExtraction read = Interpreter.Create(Learnt.Value, WordStatistics.Empty).Interpret(unseen.Text, unseen.Entities);

        read.Entities.Select(entity => entity.Role).ShouldBe([Role.Proposed, Role.Compared]);
        ExtractedRelation relation = read.Relations.ShouldHaveSingleItem();
        (relation.Source, relation.Type, relation.Target).ShouldBe((read.Entities[0].Id, RelationType.ComparedWith, read.Entities[1].Id));
        read.Results.ShouldHaveSingleItem().Value.ShouldBe("14.5%");
    }

    [Fact]
    public void Train_MoreThreads_GivesTheSameBytes() => Bytes(InterpretationTrainer.Train(Papers(), Unlabelled(), WordStatistics.Empty, threads: 3, default)).ShouldBe(Bytes(Learnt.Value));

    [Fact]
    public void Train_UnlabelledTexts_CountsWhatTheySay()
    {
        EntityTraits named = Traits("We propose [Upsilon:Method] and compare it with [Lambda:Method].")[1], unknown = Traits("We propose [Mu:Method] and compare it with [Nu:Method].")[1];

        RelationStatistics elsewhere = Learnt.Value.Relations.Elsewhere;

        elsewhere.OfName(named).OfMain[(int)RelationType.ComparedWith].ShouldBeGreaterThan(0.5f);
        elsewhere.OfName(named).OfMain[(int)RelationType.PartOf].ShouldBeLessThan(0.1f);
        elsewhere.OfName(unknown).ShouldBe(EndShares.Unknown);
    }

    [Fact]
    public void Train_NoUnlabelledTexts_KnowsNothingOfNames() =>
        InterpretationTrainer.Train(Papers(), [], WordStatistics.Empty, threads: 2, default).Relations.Elsewhere.OfName(Traits("We propose [Upsilon:Method].")[0]).ShouldBe(EndShares.Unknown);

    private static ImmutableArray<EntityTraits> Traits(string text)
    {
        MarkedPaper paper = MarkedPaper.Parse("Light", text);
        return EntityTraits.Of(paper.Text, paper.Entities, PaperUnits.Of(paper.Text, paper.Entities), KnownNames.Count([]));
    }

    [Fact]
    public void Read_WrittenModel_IsTheSame() => Bytes(Read(Bytes(Learnt.Value))).ShouldBe(Bytes(Learnt.Value));

    [Fact]
    public void Read_DamagedModel_Throws()
    {
        byte[] bytes = Bytes(Learnt.Value);

        Should.Throw<InvalidDataException>(() => Read(bytes[..^5]));
        Should.Throw<InvalidDataException>(() => Read(bytes[..(bytes.Length / 2)]));
        Should.Throw<InvalidDataException>(() => Read([.. bytes.AsSpan(1)]));
        Should.Throw<InvalidDataException>(() => Read([]));
    }

    [Fact]
    public void Of_FoundEntities_AreMatchedWithTheAnnotation()
    {
        MarkedPaper paper = MarkedPaper.Parse("Light", "We propose [Alpha:Method] for [shading:Task] and like [noise:Concept].");
        var gold = new GoldPaper(
            "1",
            "Light",
            paper.Text.Abstract.Text,
            [new GoldEntity("alpha network", TermType.Method, Role.Proposed, ["Alpha"]), new GoldEntity("shading", TermType.Task, Role.Addressed, ["shading"]), new GoldEntity("dark", TermType.Concept, Role.Proposed, ["dark"])],
            [new GoldRelation("alpha network", RelationType.UsedFor, "shading"), new GoldRelation("dark", RelationType.UsedFor, "shading")],
            [new GoldResult("alpha network", "", "dark", "3.2")],
            []);

        AnnotatedPaper annotated = AnnotatedPaper.Of(gold, paper.Text, paper.Entities);

        annotated.Roles.ShouldBe([Role.Proposed, Role.Addressed, Role.Mentioned]);
        annotated.Relations.ShouldBe([(0, RelationType.UsedFor, 1)]);
        annotated.Results.ShouldBe([new AnnotatedResult(0, AnnotatedResult.NotStated, AnnotatedResult.NotFound, "3.2")]);
        annotated.Missed.ShouldBe(new MissedAnnotations(Relations: 1, Proposed: 1, EvaluatedOn: 0));
        annotated.Marked.ShouldNotBeNull().Entities.Select(entity => entity.Name).ShouldBe(["alpha network", "shading"]);
    }

    [Fact]
    public void Find_AnnotatedSpellings_TakesWholeWordsAndTheLongest()
    {
        MarkedPaper paper = MarkedPaper.Parse("Lamps", "Deep lamps and lamps, no lampshade; a deep lamp.");
        var gold = new GoldPaper(
            "1",
            "Lamps",
            paper.Text.Abstract.Text,
            [new GoldEntity("lamp", TermType.Concept, Role.Used, ["lamp", "lamps", "Lamps"]), new GoldEntity("deep lamp", TermType.Concept, Role.Used, ["Deep lamps", "deep lamp"])],
            [],
            [],
            []);

        ImmutableArray<PaperEntity> found = AnnotatedPlaces.Find(gold, paper.Text);

        found[0].Mentions.Select(mention => paper.Text.Slice(mention).ToString()).ShouldBe(["Lamps", "lamps"]);
        found[1].Mentions.Select(mention => paper.Text.Slice(mention).ToString()).ShouldBe(["Deep lamps", "deep lamp"]);
    }

    [Theory]
    [InlineData("82.9%", "82.9 %", true)]
    [InlineData("3.0\\%", "3.0%", true)]
    [InlineData("3.0", "3.1", false)]
    public void Is_Value_ComparesWithoutBlanksAndBackslashes(string annotated, string written, bool expected) =>
        new AnnotatedResult(-1, -1, -1, annotated).Is(written).ShouldBe(expected);

    [Fact]
    public void Best_SomeMissed_TakesTheThresholdOfTheGreatestF1()
    {
        // Taking the first four finds all three: F1 6/7; the first alone 1/2, the first three 2/3.
        (float, bool)[] decisions = [(0.9f, true), (0.8f, false), (0.7f, true), (0.3f, true), (0.1f, false)];

        Thresholds.Best(decisions, missed: 0).ShouldBe(0.2f, 1e-6);
        Thresholds.Best([(0.9f, true), (0.2f, false), (0.1f, false)], missed: 3).ShouldBe(0.55f, 1e-6);
    }

    [Fact]
    public void HalfOfBest_SomeMissed_IsHalfOfTheGreatestF1()
    {
        (float, bool)[] decisions = [(0.9f, true), (0.8f, false), (0.7f, true), (0.3f, true), (0.1f, false)];

        Thresholds.HalfOfBest(decisions, missed: 0).ShouldBe(3f / 7, 1e-6);
        Thresholds.HalfOfBest([(0.9f, true), (0.2f, false), (0.1f, false)], missed: 3).ShouldBe(0.2f, 1e-6);
        Thresholds.HalfOfBest([(0.9f, false)], missed: 1).ShouldBe(0.5f);
    }

    /// <summary>More of the sentences, and one that relates the same two over and over.</summary>
    private static List<RecognizedText> Unlabelled() =>
    [
        .. Papers().Select(paper => new RecognizedText(paper.Text, paper.Entities)),
        .. Enumerable.Range(0, 4).Select(_ => MarkedPaper.Parse("Light", "We propose [Upsilon:Method] and compare it with [Lambda:Method].")).Select(paper => new RecognizedText(paper.Text, paper.Entities)),
    ];

    /// <summary>The same plain sentences with other names, so that only the words around them can tell.</summary>
    private static List<AnnotatedPaper> Papers()
    {
        string[] own = ["Alpha", "Gamma", "Iota", "Mu", "Rho", "Phi", "Psi", "Pi"], other = ["Beta", "Delta", "Kappa", "Nu", "Sigma", "Chi", "Omega", "Tau"];
        var papers = new List<AnnotatedPaper>();
        for (int i = 0; i < 96; i++)
        {
            (string one, string two) = ($"{own[i % 8]}{(char)('a' + (i / 8))}", $"{other[i % 8]}{(char)('a' + (i / 8))}");
            MarkedPaper paper = MarkedPaper.Parse("Light", $"We propose [{one}:Method] and compare it with [{two}:Method]. It gains {12 + i}.5% in {2010 + (i % 9)}.");
            var gold = new GoldPaper(
                "1",
                "Light",
                paper.Text.Abstract.Text,
                [new GoldEntity(one, TermType.Method, Role.Proposed, [one]), new GoldEntity(two, TermType.Method, Role.Compared, [two])],
                [new GoldRelation(one, RelationType.ComparedWith, two)],
                [new GoldResult(one, "", "", $"{12 + i}.5%")],
                []);
            papers.Add(AnnotatedPaper.Of(gold, paper.Text, paper.Entities));
        }

        return papers;
    }

    private static byte[] Bytes(InterpretationModel model)
    {
        var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
            model.Write(writer);
        return bytes.ToArray();
    }

    private static InterpretationModel Read(byte[] bytes) => InterpretationModel.Read(new BinaryReader(new MemoryStream(bytes)));
}
