using System.Collections.Immutable;
using GraphBuilder.Annotations;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition.Trained;
using GraphBuilder.Recognition.Trained.Training;
using GraphBuilder.Tagging;
using GraphBuilder.Tagging.Boosting;
using GraphBuilder.Tagging.Training;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Recognition.Trained.Training;

public sealed class TaggerTrainerTests
{
    private static readonly TaggerTrainingOptions Options = new(
        Folds: 2,
        LeastCount: 1,
        CrfOptions.Default with { Passes = 12, Rate = 0.2f, L1 = 0.01f, L2 = 0.1f },
        BoostingOptions.Default with { Rounds = 10, LeastWeight = 1 });

    [Fact]
    public void Train_InventedPapers_FindsATermItNeverSaw()
    {
        using var tagger = new TermTagger(Train(threads: 2));
        var text = TextAnalyzer.Analyze("", "We propose Zorblax, a new method. The method is evaluated on plain data.");
        var entity = tagger.Choose(text, []).ShouldHaveSingleItem();
        text.Slice(entity.Entity.Places[0].Span).ToString().ShouldBe("Zorblax");
        entity.Type.ShouldBe(TermType.Method);
    }

    [Fact]
    public void Train_AnyNumberOfThreads_GivesTheSameBytes() => Bytes(Train(threads: 1)).ShouldBe(Bytes(Train(threads: 3)));

    [Fact]
    public void Read_WhatWasWritten_WritesTheSameBytes()
    {
        var bytes = Bytes(Train(threads: 2));
        Bytes(TaggerModelFile.Read(new MemoryStream(bytes))).ShouldBe(bytes);
    }

    [Fact]
    public void Read_CutFile_SaysThatItIsDamaged()
    {
        var bytes = Bytes(Train(threads: 2));
        Should.Throw<InvalidDataException>(() => TaggerModelFile.Read(new MemoryStream(bytes[..(bytes.Length / 2)])));
    }

    private static TaggerModel Train(int threads) =>
        new TaggerTrainer([], Options, _ => { }).Train(Papers(), [], "{}", threads, CancellationToken.None);

    private static byte[] Bytes(TaggerModel model)
    {
        using var stream = new MemoryStream();
        TaggerModelFile.Write(model, stream);
        return stream.ToArray();
    }

    private static ImmutableArray<GoldPaper> Papers() =>
    [
        .. new[] { "Foobnet", "Quuxformer", "Bazgrad", "Plughnet", "Xyzzyformer", "Fredgrad", "Waldonet", "Corgeformer", "Graultgrad", "Garplynet", "Thudformer", "Wibblegrad" }
            .Select(name => new GoldPaper(name, "", $"We propose {name}, a new method. The method is evaluated on plain data.", [new(name, TermType.Method, Role.Proposed, [name])], [], [], [])),
    ];
}
