using GraphBuilder.Extraction;
using GraphBuilder.Interpretation;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;
using GraphBuilder.Recognition.Trained;
using GraphBuilder.Tagging;

namespace GraphBuilder.Tests;

/// <summary>The model that ships, read once for all tests.</summary>
internal static class ShippedModel
{
    private static readonly Lazy<ExtractionModel> Model = new(ExtractionModelFile.ReadShipped);
    private static readonly Lazy<TermTagger> Shared = new(() => new TermTagger(Model.Value.Terms));

    public static TermTagger Tagger => Shared.Value;

    public static InterpretationModel Interpretation => Model.Value.Interpretation;

    public static WordStatistics Words => Model.Value.Terms.Tagger.Words;

    public static Interpreter Interpreter => Interpreter.Create(Model.Value.Interpretation, Model.Value.Terms.Tagger.Words);

    public static EntityRecognizer Recognizer(TermLexicon lexicon) => EntityRecognizer.Create(lexicon, Tagger);
}
