using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Tagging;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>
/// How unlabelled texts relate names, as far as a model without these numbers tells it: what many abstracts say of "object detection" and "transformer" helps to read the one that says it obscurely.
/// By name, by the last word of names, by two names in order, and by their last words. Immutable.
/// </summary>
internal sealed class RelationStatistics
{
    public static readonly RelationStatistics Empty = new(new HashTable64<EndShares>(), new HashTable64<RelationShares>());

    /// <summary>A key has 40 bits: enough to tell 100,000 apart, and less to store.</summary>
    private const int UnusedBits = 24;

    private static readonly Part Name = Part.Of("saidOfName"), Head = Part.Of("saidOfHead"), Names = Part.Of("saidOfNames"), Heads = Part.Of("saidOfHeads");

    private readonly HashTable64<EndShares> _ends;
    private readonly HashTable64<RelationShares> _pairs;

    /// <param name="ends">By <see cref="KeyOfName"/> and <see cref="KeyOfHead"/>.</param>
    /// <param name="pairs">By <see cref="KeyOfNames"/> and <see cref="KeyOfHeads"/>.</param>
    public RelationStatistics(HashTable64<EndShares> ends, HashTable64<RelationShares> pairs) => (_ends, _pairs) = (ends, pairs);

    public static ulong KeyOfName(ulong name) => Key(Name, name);

    public static ulong KeyOfHead(ulong head) => Key(Head, head);

    public static ulong KeyOfNames(ulong source, ulong target) => Key(Names, FeatureHash.Combine(source, target));

    public static ulong KeyOfHeads(ulong source, ulong target) => Key(Heads, FeatureHash.Combine(source, target));

    /// <summary>How an entity's name is related elsewhere.</summary>
    public EndShares OfName(EntityTraits traits) => End(KeyOfName(traits.Name));

    /// <summary>How names with the same last word are.</summary>
    public EndShares OfHead(EntityTraits traits) => End(KeyOfHead(traits.Head));

    /// <summary>How the one name is related to the other elsewhere.</summary>
    public RelationShares OfNames(EntityTraits source, EntityTraits target) => Pair(KeyOfNames(source.Name, target.Name));

    /// <summary>How names with the last word of the one are to names with the last word of the other.</summary>
    public RelationShares OfHeads(EntityTraits source, EntityTraits target) => Pair(KeyOfHeads(source.Head, target.Head));

    public void Write(BinaryWriter writer)
    {
        KeyTable.Write(writer, _ends, static (writer, shares) =>
        {
            Write(writer, shares.AsSource);
            Write(writer, shares.AsTarget);
            Write(writer, shares.ToMain);
            Write(writer, shares.OfMain);
        });
        KeyTable.Write(writer, _pairs, Write);
    }

    public static RelationStatistics Read(BinaryReader reader) =>
        new(KeyTable.Read(reader, static reader => new EndShares(ReadShares(reader), ReadShares(reader), ReadShares(reader), ReadShares(reader))), KeyTable.Read(reader, ReadShares));

    private static ulong Key(Part kind, ulong hash) => FeatureHash.Combine(kind.Hash, hash) >> UnusedBits;

    private EndShares End(ulong key) => _ends.TryGetValue(key, out EndShares shares) ? shares : EndShares.Unknown;

    private RelationShares Pair(ulong key) => _pairs.TryGetValue(key, out RelationShares shares) ? shares : RelationShares.Unknown;

    private static void Write(BinaryWriter writer, RelationShares shares)
    {
        for (int type = 0; type < RelationEstimates.Types; type++)
            writer.Write(shares.PartsOf(type));
    }

    private static RelationShares ReadShares(BinaryReader reader)
    {
        Span<byte> parts = stackalloc byte[RelationEstimates.Types];
        reader.ReadExactly(parts);
        return RelationShares.Of(parts);
    }
}
