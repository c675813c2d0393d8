using System.Collections.Frozen;

namespace GraphBuilder.Recognition.Phrases;

/// <summary>Last parts of compounds that say how a term is used and are no part of it: <c>GAN-based</c>, <c>LLM-generated</c>.</summary>
internal static class CompoundTails
{
    private static readonly FrozenSet<string> Tails = FrozenSet.ToFrozenSet(
        ("based generated style driven powered derived related inspired like only enhanced aided assisted induced backed compatible intensive " +
        "family compliant empowered equipped bound produced predicted synthesized trained finetuned tuned aligned relevant centric specific").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Tails.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> part) => Lookup.Contains(part);
}
