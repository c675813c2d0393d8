using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition;

/// <summary>A way to find places where a text names a term.</summary>
public interface IMentionRecognizer
{
    /// <summary>Adds what it finds in a paper. Pure: same text, same mentions; called from many threads.</summary>
    void Recognize(PaperText text, ICollection<Mention> mentions);
}

/// <summary>A place where a text may name a term, as one recogniser sees it.</summary>
/// <param name="Type">The recogniser's guess; null when it has none.</param>
/// <param name="Entry">The known term, for lexicon hits.</param>
/// <param name="LongForm">Where this short form is defined: the span of its expansion.</param>
/// <param name="Score">How likely the place is a term at all, 0 to 1.</param>
/// <param name="Recognizer">Which recogniser says so.</param>
public sealed record Mention(TextSpan Span, TermType? Type, LexiconEntry? Entry, TextSpan? LongForm, double Score, string Recognizer);
