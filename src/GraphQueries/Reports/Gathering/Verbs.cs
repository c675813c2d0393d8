namespace GraphQueries.Reports.Gathering;

/// <summary>Relationship types as words between two names.</summary>
internal static class Verbs
{
    /// <summary>As it reads from the start to the end: what a paper does with a term reads otherwise than what one term does with another.</summary>
    /// <param name="start">The most specific label of the start.</param>
    public static string Of(string relation, string start) =>
        start == "Paper" ? RoleInPaper.All.FirstOrDefault(role => role.Type == relation)?.Verb ?? Of(relation) : Of(relation);

    /// <summary>As it reads from one term to another.</summary>
    public static string Of(string relation) => relation switch
    {
        "IS_A" => "is a kind of",
        "PART_OF" => "is part of",
        "EXTENDS" => "extends",
        "USED_FOR" => "is used for",
        "EVALUATED_ON" => "is evaluated on",
        "COMPARED_WITH" => "is compared with",
        "PROPOSES" => "proposes",
        "ADDRESSES" => "addresses",
        "USES" => "uses",
        "MENTIONS" => "mentions",
        _ => "appears together with",
    };
}
