namespace GraphQueries.Reports.Gathering;

/// <summary>Relationship types as words between two names.</summary>
internal static class Verbs
{
    /// <summary>As it reads from the start to the end.</summary>
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
