using System.Collections.Immutable;
using GraphBuilder.Extraction;

namespace GraphBuilder.Reading;

/// <summary>One publication as read: white space already one blank, so that spans count on these very texts.</summary>
public sealed record Paper
{
    /// <summary><c>paper:</c> and the slug of the title, with a content hash where two papers would share it.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Abstract { get; init; }

    public int? Year { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public ImmutableArray<string> Categories { get; init; } = [];

    public string? ArxivId { get; init; }

    public string? Doi { get; init; }

    /// <summary>The record's own <c>id</c> as a JSON value (<c>17</c>, <c>"a17"</c>), echoed by <c>extract</c>.</summary>
    public string? InputId { get; init; }

    /// <summary>Every place that lists the paper, by document, then position; never empty.</summary>
    public required ImmutableArray<Listing> Listings { get; init; }

    /// <summary>What an earlier <c>extract</c> found in it, when the input was its output; null when it is still to be extracted.</summary>
    public PaperExtraction? Extraction { get; init; }
}

/// <summary>A place that lists a paper.</summary>
/// <param name="Document">The file's path relative to the input.</param>
/// <param name="Sha256">Of the file, lower-case hexadecimal.</param>
/// <param name="Position">The record's number in the file, from 1.</param>
public sealed record Listing(string Document, string Sha256, int Position);
