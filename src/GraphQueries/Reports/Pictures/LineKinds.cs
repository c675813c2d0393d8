using System.Collections.Immutable;

namespace GraphQueries.Reports.Pictures;

/// <summary>A kind of line of a picture, told apart by its dashes as well as by its colour.</summary>
/// <param name="Name">The style that draws it.</param>
/// <param name="Meaning">For the legend.</param>
internal sealed record LineKind(string Name, string Meaning);

/// <summary>The kinds of lines, the most telling first: where two terms have several ties, the first is drawn.</summary>
internal static class LineKinds
{
    private static readonly ImmutableArray<(LineKind Kind, ImmutableArray<string> Relations)> Kinds =
    [
        (new("extends", "extends, proposes"), ["EXTENDS", "PROPOSES"]),
        (new("is", "is a kind or part of, addresses"), ["IS_A", "PART_OF", "ADDRESSES"]),
        (new("compared", "is compared with"), ["COMPARED_WITH"]),
        (new("used", "is used for, uses"), ["USED_FOR", "USES"]),
        (new("evaluated", "is evaluated on"), ["EVALUATED_ON"]),
        (new("together", "appears together, mentions"), ["CO_OCCURS_WITH", "MENTIONS"]),
    ];

    public static IEnumerable<LineKind> All => Kinds.Select(kind => kind.Kind);

    public static LineKind Of(string relation) => Kinds[RankOf(relation)].Kind;

    /// <summary>0 for the most telling.</summary>
    public static int RankOf(string relation)
    {
        for (int rank = 0; rank < Kinds.Length; rank++)
        {
            if (Kinds[rank].Relations.Contains(relation))
                return rank;
        }

        return Kinds.Length - 1;
    }

    /// <summary>Whether it says something of its two ends in turn, so that an arrow shows which way.</summary>
    public static bool IsDirected(string relation) => relation is not ("CO_OCCURS_WITH" or "MENTIONS" or "COMPARED_WITH");
}
