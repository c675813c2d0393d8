using System.Buffers;
using System.Globalization;

namespace GraphStore.Neo4j.Loading;

/// <summary>A node of ours in the database, with the digests that stand on it and on the relationships that start there, as the database says it: in one text, because most of it is compared and forgotten.</summary>
/// <param name="Label">Its key label.</param>
/// <param name="Text">What the database calls it, its digest, and those of the relationships, with a space before each.</param>
internal readonly record struct DigestedNode(string Label, string Text)
{
    private const int Digits = 2 * sizeof(ulong);
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    public ReadOnlySpan<char> Digest => Text.AsSpan(Element.Length + 1, End - Element.Length - 1);

    /// <summary>Digests of the relationships, as they stand there.</summary>
    public string[] Relationships => Text[End..].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private ReadOnlySpan<char> Element => Text.AsSpan(0, Text.IndexOf(' ', StringComparison.Ordinal));

    private int End => Text.IndexOf(' ', Element.Length + 1) is >= 0 and var end ? end : Text.Length;

    public ServerNode Named(string id) => new(id, Label, Element.ToString(), Digest.ToString());

    /// <summary>Whether the relationships have these digests and no others.</summary>
    /// <param name="digests">Is sorted.</param>
    /// <param name="found">To work with.</param>
    public bool HasRelationships(List<ulong> digests, List<ulong> found)
    {
        found.Clear();
        var rest = Text.AsSpan(End);
        while (rest.Length > 0)
        {
            // One that is no digest is for others to look at.
            if (rest.Length <= Digits || rest[0] != ' ' || !TryParse(rest.Slice(1, Digits), out ulong digest))
                return false;
            found.Add(digest);
            rest = rest[(Digits + 1)..];
        }

        if (found.Count != digests.Count)
            return false;
        found.Sort();
        digests.Sort();
        return found.SequenceEqual(digests);
    }

    private static bool TryParse(ReadOnlySpan<char> text, out ulong digest)
    {
        digest = 0;
        return !text.ContainsAnyExcept(Hexadecimal) && ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out digest);
    }
}
