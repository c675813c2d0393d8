using System.Collections.Immutable;
using GraphBuilder.Annotations;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition.Trained.Training;
using GraphBuilder.Tagging.Boosting;
using GraphBuilder.Tagging.Networks;
using GraphBuilder.Tagging.Training;
using GraphBuilder.Text;
using GraphBuilder.Training;

namespace GraphBuilder.Tests.Training;

public sealed class ModelTrainerTests
{
    private static readonly ModelTrainingOptions Options = new(
        Folds: 2,
        Emphasis: 2,
        new TaggerTrainingOptions(
            LeastCount: 1,
            CrfOptions.Default with { Passes = 12, Rate = 0.2f, L1 = 0.01f, L2 = 0.1f },
            BoostingOptions.Default with { Rounds = 10, Depth = 3, LeastWeight = 1 },
            NetworkOptions.Default with { Passes = 20 }));

    [Fact]
    public void Train_AnyNumberOfThreads_GivesTheSameBytes() => Bytes(Train(threads: 1)).ShouldBe(Bytes(Train(threads: 3)));

    [Fact]
    public void Train_Papers_TellsWhatWasFoundOfEachHeldOut()
    {
        var model = Train(threads: 2);

        model.Manifest.ShouldBe("12 papers");
    }

    [Fact]
    public void Read_WhatWasWritten_WritesTheSameBytes()
    {
        var bytes = Bytes(Train(threads: 2));

        Bytes(ExtractionModelFile.Read(new MemoryStream(bytes))).ShouldBe(bytes);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.6)]
    [InlineData(0.99)]
    public void Read_CutFile_SaysThatItIsDamaged(double share)
    {
        var bytes = Bytes(Train(threads: 2));

        Should.Throw<InvalidDataException>(() => ExtractionModelFile.Read(new MemoryStream(bytes[..(int)(bytes.Length * share)])));
    }

    [Fact]
    public void Read_AnotherFile_SaysWhatWasExpected() =>
        Should.Throw<InvalidDataException>(() => ExtractionModelFile.Read(new MemoryStream(new byte[100]))).Message.ShouldContain("expected a model", Case.Insensitive);

    [Fact]
    public void CrossValidate_TestPapers_FindsTheirTermsThoughNoModelSawThem()
    {
        var extractions = Trainer(threads: 2).CrossValidate(Papers("Zorblax", "Frobnet"), Papers(Names), CancellationToken.None);

        extractions.Count.ShouldBe(2);
        extractions[0].Entities.ShouldHaveSingleItem().Name.ShouldBe("Zorblax");
        extractions[1].Entities.ShouldHaveSingleItem().Name.ShouldBe("Frobnet");
    }

    private static readonly string[] Names =
        ["Foobnet", "Quuxformer", "Bazgrad", "Plughnet", "Xyzzyformer", "Fredgrad", "Waldonet", "Corgeformer", "Graultgrad", "Garplynet", "Thudformer", "Wibblegrad"];

    private static ModelTrainer Trainer(int threads) => new(TermLexicon.Load([]), [], Options, threads, _ => { });

    private static ExtractionModel Train(int threads) => Trainer(threads).Train(Papers(Names), nearest: 3, found => $"{found.Count} papers", CancellationToken.None);

    private static byte[] Bytes(ExtractionModel model)
    {
        using var stream = new MemoryStream();
        ExtractionModelFile.Write(model, stream);
        return stream.ToArray();
    }

    private static ImmutableArray<GoldPaper> Papers(params string[] names) =>
    [
        .. names.Select(name => new GoldPaper(
            name, "", $"We propose {name}, a new method. The method is evaluated on plain data.", [new(name, TermType.Method, Role.Proposed, [name])], [], [], [])),
    ];
}
