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
    /// <param name="model">A trained model; null for the shipped weights.</param>
    /// <exception cref="CommandException">A file is not there or no model.</exception>
    public static ExtractorLoading Load(IReadOnlyList<string> userFiles, string? model)
    {
        if (userFiles.FirstOrDefault(file => !File.Exists(file)) is { } missing)
            throw new CommandException(ExitCode.Usage, $"--lexicon {missing}: no such file");
        var lexicon = TermLexicon.Load(userFiles);
        var recognizer = EntityRecognizer.Create(lexicon, model is null ? null : new TermTagger(ReadModel(model)));
        return new ExtractorLoading(lexicon, recognizer, Interpreter.Create(InterpretationModel.Shipped()));
    }

    /// <summary>Tells which rows of the user's files are left out.</summary>
    public void Complain(DiagnosticLog log)
    {
        foreach (var diagnostic in Lexicon.Diagnostics)
            log.Add(diagnostic);
    }

    private static TaggerModel ReadModel(string file)
    {
        if (!File.Exists(file))
            throw new CommandException(ExitCode.Usage, $"--model {file}: no such file");
        try
        {
            using var stream = File.OpenRead(file);
            return TaggerModelFile.Read(stream);
        }
        catch (InvalidDataException error)
        {
            throw new CommandException(ExitCode.Failed, $"--model {file}: {error.Message}");
        }
    }
}
