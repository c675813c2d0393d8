using GraphBuilder.Extraction;
using GraphBuilder.Interpretation;
using GraphBuilder.Lexicon;
using GraphBuilder.Reading;
using GraphBuilder.Recognition;
using GraphBuilder.Recognition.Trained;
using GraphBuilder.Tagging;
using GraphConsole;

namespace GraphBuilder.Commands;

/// <summary>The lexicon and what finds its terms and others in papers: the same for all verbs that extract.</summary>
internal sealed record ExtractorLoading(TermLexicon Lexicon, EntityRecognizer Recognizer, Interpreter Interpreter)
{
    public PaperExtractor Extractor { get; } = new(Recognizer.Recognize, Interpreter.Interpret);

    /// <param name="userFiles">The user's own lexicons.</param>
    /// <param name="model">A trained model; null for the one that ships.</param>
    /// <exception cref="CommandException">A file is not there or no model.</exception>
    public static ExtractorLoading Load(IReadOnlyList<string> userFiles, string? model)
    {
        // The model takes about as long as all the rest.
        var reading = Task.Run(() => model is null ? ExtractionModelFile.ReadShipped() : ReadModel(model));
        var lexicon = Lexicons(userFiles);
        var recognizers = EntityRecognizer.Recognizers(lexicon);
        var learnt = reading.GetAwaiter().GetResult();
        return new ExtractorLoading(lexicon, EntityRecognizer.Create(recognizers, new TermTagger(learnt.Terms)), Interpreter.Create(learnt.Interpretation, learnt.Terms.Tagger.Words));
    }

    /// <summary>The lexicon with the user's own.</summary>
    /// <exception cref="CommandException">A file is not there.</exception>
    public static TermLexicon Lexicons(IReadOnlyList<string> userFiles)
    {
        if (userFiles.FirstOrDefault(file => !File.Exists(file)) is { } missing)
            throw new CommandException(ExitCode.Usage, $"--lexicon {missing}: no such file");
        var lexicon = TermLexicon.Load(userFiles);
        return lexicon;
    }

    /// <summary>Tells which rows of the user's files are left out.</summary>
    public void Complain(DiagnosticLog log) => Complain(Lexicon, log);

    public static void Complain(TermLexicon lexicon, DiagnosticLog log)
    {
        foreach (var diagnostic in lexicon.Diagnostics)
            log.Add(diagnostic);
    }

    private static ExtractionModel ReadModel(string file)
    {
        if (!File.Exists(file))
            throw new CommandException(ExitCode.Usage, $"--model {file}: no such file");
        try
        {
            using var stream = File.OpenRead(file);
            return ExtractionModelFile.Read(stream);
        }
        catch (InvalidDataException error)
        {
            throw new CommandException(ExitCode.Failed, $"--model {file}: {error.Message}");
        }
    }
}
