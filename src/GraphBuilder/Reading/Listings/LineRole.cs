namespace GraphBuilder.Reading.Listings;

/// <summary>What a line of a listing is.</summary>
internal enum LineRole
{
    /// <summary>The first line of a title.</summary>
    Title,

    /// <summary>A further line of a title.</summary>
    TitleRest,

    /// <summary>The first line of an abstract.</summary>
    Abstract,

    /// <summary>A further line of an abstract.</summary>
    AbstractRest,

    /// <summary>The first line of an abstract whose title is missing.</summary>
    Orphan,
}
