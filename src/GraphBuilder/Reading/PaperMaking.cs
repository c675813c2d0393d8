using System.Collections.Immutable;

namespace GraphBuilder.Reading;

/// <summary>Makes the model's paper of a record.</summary>
internal static class PaperMaking
{
    public static Paper Paper(PaperRecord record, string id, ImmutableArray<Listing> listings) => new()
    {
        Id = id,
        Title = record.Title,
        Abstract = record.Abstract,
        Year = record.Year,
        Authors = record.Authors,
        Categories = record.Categories,
        ArxivId = record.ArxivId,
        Doi = record.Doi,
        InputId = record.InputId,
        Listings = listings,
        Extraction = record.Extraction,
    };
}
