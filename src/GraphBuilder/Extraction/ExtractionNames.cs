using System.Collections.Frozen;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Extraction;

/// <summary>How roles, types, kinds and fields are called in an extract line.</summary>
internal static class ExtractionNames
{
    private static readonly string[] RoleNames = ["proposed", "evaluated_on", "addressed", "compared", "used", "mentioned"];
    private static readonly string[] RelationNames = ["is_a", "extends", "evaluated_on", "compared_with", "used_for", "part_of"];
    private static readonly string[] TypeNames = ["Concept", "Method", "Task", "Dataset", "Metric"];
    private static readonly string[] LinkNames = ["repository", "page"];
    private static readonly string[] FieldNames = ["title", "abstract"];

    public static FrozenDictionary<string, Role> Roles { get; } = Index<Role>(RoleNames);

    public static FrozenDictionary<string, RelationType> Relations { get; } = Index<RelationType>(RelationNames);

    public static FrozenDictionary<string, TermType> Types { get; } = Index<TermType>(TypeNames);

    public static FrozenDictionary<string, LinkKind> Links { get; } = Index<LinkKind>(LinkNames);

    public static FrozenDictionary<string, Field> Fields { get; } = Index<Field>(FieldNames);

    public static string Of(Role role) => RoleNames[(int)role];

    public static string Of(RelationType type) => RelationNames[(int)type];

    public static string Of(TermType type) => TypeNames[(int)type];

    public static string Of(LinkKind kind) => LinkNames[(int)kind];

    public static string Of(Field field) => FieldNames[(int)field];

    private static FrozenDictionary<string, T> Index<T>(string[] names)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return names.Select((name, at) => KeyValuePair.Create(name, values[at])).ToFrozenDictionary(StringComparer.Ordinal);
    }
}
