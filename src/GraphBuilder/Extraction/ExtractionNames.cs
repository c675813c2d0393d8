using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Extraction;

/// <summary>How roles, types, kinds and fields are called in an extract line.</summary>
internal static class ExtractionNames
{
    /// <summary>By the number of the role; so are the others.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["proposed", "evaluated_on", "addressed", "compared", "used", "mentioned"];

    public static IReadOnlyList<string> Relations { get; } = ["is_a", "extends", "evaluated_on", "compared_with", "used_for", "part_of"];

    public static IReadOnlyList<string> Types { get; } = ["Concept", "Method", "Task", "Dataset", "Metric"];

    public static IReadOnlyList<string> Links { get; } = ["repository", "page"];

    public static IReadOnlyList<string> Fields { get; } = ["title", "abstract"];

    public static string Of(Role role) => Roles[(int)role];

    public static string Of(RelationType type) => Relations[(int)type];

    public static string Of(TermType type) => Types[(int)type];

    public static string Of(LinkKind kind) => Links[(int)kind];

    public static string Of(Field field) => Fields[(int)field];
}
