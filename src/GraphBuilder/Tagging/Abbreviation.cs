using GraphBuilder.Text;

namespace GraphBuilder.Tagging;

/// <summary>A place that defines an abbreviation, and its expansion there.</summary>
internal readonly record struct Abbreviation(TextSpan Short, TextSpan Long);
