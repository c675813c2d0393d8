using System.Collections.Immutable;
using System.Text;
using GraphBuilder.Annotations;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition.Trained;
using GraphBuilder.Recognition.Trained.Training;
using GraphBuilder.Tagging;
using GraphBuilder.Tagging.Boosting;
using GraphBuilder.Tagging.Networks;
using GraphBuilder.Tagging.Training;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Recognition.Trained.Training;

public sealed class TaggerTrainerTests
{
    private static readonly TaggerTrainingOptions Options = new(
        LeastCount: 1,
        CrfOptions.Default with { Passes = 12, Rate = 0.2f, L1 = 0.01f, L2 = 0.1f },
        BoostingOptions.Default with { Rounds = 10, LeastWeight = 1 },
        NetworkOptions.Default with { Passes = 20 });

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

    private static TermModel Train(int threads) =>
        Learn(AnnotatedText.Of(Papers(), text => TaggerInput.Abbreviations(text)), threads);

    private static TermModel Learn(IReadOnlyList<AnnotatedText> papers, int threads)
    {
        PaperText[] texts = [.. papers.Select(paper => paper.Text)];
        var trainer = new TaggerTrainer([], WordStatisticsTraining.Of(texts), texts, Options, threads);
        AnnotatedText[] even = [.. papers.Where((_, at) => at % 2 == 0)], odd = [.. papers.Where((_, at) => at % 2 == 1)];
        var stages = trainer.Stages([odd, even, papers], _ => { }, CancellationToken.None);
        var rows = trainer.Rows(stages[0], even, CancellationToken.None).Concat(trainer.Rows(stages[1], odd, CancellationToken.None));
        return new(stages[2], trainer.Judge([.. rows], CancellationToken.None));
    }

    private static byte[] Bytes(TermModel model)
    {
        using var stream = new MemoryStream();
        TaggerModelFile.Write(model.Tagger, stream);
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            model.Judge.Write(writer);
        return stream.ToArray();
    }

    private static ImmutableArray<GoldPaper> Papers() =>
    [
        .. new[] { "Foobnet", "Quuxformer", "Bazgrad", "Plughnet", "Xyzzyformer", "Fredgrad", "Waldonet", "Corgeformer", "Graultgrad", "Garplynet", "Thudformer", "Wibblegrad" }
            .Select(name => new GoldPaper(name, "", $"We propose {name}, a new method. The method is evaluated on plain data.", [new(name, TermType.Method, Role.Proposed, [name])], [], [], [])),
    ];
}
