using System.Collections.Frozen;

namespace GraphBuilder.Recognition;

/// <summary>Words that carry grammar rather than meaning; abbreviations skip them and no term begins or ends with one.</summary>
internal static class FunctionWords
{
    /// <summary>Characters of the longest of them.</summary>
    public const int Longest = 7;

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        ("a an the this that these those its their our your his her some any each every all both no " +
        "of for and or nor but in on at by to from with without via as per into onto over under between among through across within " +
        "is are was were be been being has have had do does did can could may might will would shall should must " +
        "it we they he she i you them us who whom whose which what when where while if then than so such not also only very more most").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
