using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Resolution;

/// <summary>
/// The smallest thing that resolution tells apart: a key, seen as a general term ("adapter") or as a proper name ("Adapters", the library).
/// The two are one unless papers hold them apart.
/// </summary>
internal static class NameNode
{
    public static int Of(int key, bool proper) => (2 * key) + (proper ? 1 : 0);

    public static int Key(int node) => node >> 1;

    public static bool IsProper(int node) => (node & 1) == 1;

    public static int Other(int node) => node ^ 1;

    public static bool IsProper(ExtractedEntity entity) =>
        entity.Type is TermType.Method or TermType.Dataset && entity.Name.Length > 0 && char.IsUpper(entity.Name[0]);
}
