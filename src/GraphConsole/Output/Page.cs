using System.Collections.Immutable;

namespace GraphConsole.Output;

/// <summary>A page for reading: what <c>--format table</c> and <c>markdown</c> show of something that is no table.</summary>
public sealed record Page(ImmutableArray<Block> Blocks);

/// <summary>A part of a page.</summary>
public abstract record Block;

/// <summary>The name of the thing, and beside it what it is.</summary>
public sealed record Title(string Text, string Aside) : Block;

/// <summary>The name of what follows, and beside it how much there is.</summary>
public sealed record Heading(string Text, string Aside) : Block;

public sealed record Paragraph(Cell Text) : Block;

/// <summary>Names and values, one a line.</summary>
public sealed record Facts(ImmutableArray<(string Name, Cell Value)> Lines) : Block;

/// <summary>Sentences, each under the line that says whose it is.</summary>
public sealed record Quotes(ImmutableArray<Quote> Lines) : Block;

/// <param name="Head">Whose sentence it is.</param>
/// <param name="Aside">What it says, in a word or two.</param>
/// <param name="Sentence">Empty when there is none to show.</param>
public sealed record Quote(string Head, string Aside, Cell Sentence);

public sealed record Table(Grid Grid) : Block;
