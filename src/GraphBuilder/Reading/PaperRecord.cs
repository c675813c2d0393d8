using System.Collections.Immutable;
using GraphBuilder.Extraction;

namespace GraphBuilder.Reading;

/// <summary>One record of an input file: what it says about a paper, before duplicates are joined.</summary>
internal sealed record PaperRecord
{
    /// <summary>White space already one blank; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>White space already one blank; empty when the record has none.</summary>
    public required string Abstract { get; init; }

    /// <summary>The line on which the record starts, from 1.</summary>
    public required long Line { get; init; }

    public int? Year { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public ImmutableArray<string> Categories { get; init; } = [];

    public string? ArxivId { get; init; }

    public string? Doi { get; init; }

    /// <summary>The record's own id as a JSON value.</summary>
    public string? InputId { get; init; }

    /// <summary>Where the record was first read, when it says so itself (a line that <c>extract</c> printed); else empty.</summary>
    public ImmutableArray<Listing> Listings { get; init; } = [];

    public PaperExtraction? Extraction { get; init; }

    /// <summary>A fingerprint of <see cref="Extraction"/> as it stands in the input; 0 without one.</summary>
    public ulong ExtractionPrint { get; init; }
}
