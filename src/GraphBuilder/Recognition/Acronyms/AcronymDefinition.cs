using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Acronyms;

/// <summary>A place that says what an abbreviation stands for.</summary>
/// <param name="Short">The abbreviation: <c>ICL</c>.</param>
/// <param name="Long">Its expansion, in the same sentence: <c>in-context learning</c>.</param>
/// <param name="Score">How well the letters fit: 10 for each letter that begins a word, less for others, less for words skipped; per letter.</param>
public readonly record struct AcronymDefinition(TextSpan Short, TextSpan Long, double Score);
