namespace GraphBuilder.Tagging;

/// <summary>
/// The features that hang on a token's own letters alone. They are asked for at the offsets -2 to 2 around every token, and the tagger
/// keeps the sum of their weights per form and offset: a word's second occurrence costs one addition of 24 floats.
/// </summary>
internal static class FormFeatures
{
    /// <summary>How far features look to either side.</summary>
    public const int Reach = 2;

    private static readonly string[] Exact = Names("form");
    private static readonly string[] Lower = Names("word");
    private static readonly string[] Shapes = Names("shape");
    private static readonly string[] ShortShapes = Names("kind");
    private static readonly string[] Ends = Names("end");
    private static readonly string[] Coarse = Names("class");
    private static readonly string[] Fine = Names("cluster");
    private static readonly string[] Frequencies = Names("frequency");

    public static void Write(ReadOnlySpan<char> form, int offset, WordStatistics words, FeatureWriter writer)
    {
        var at = offset + Reach;
        Span<char> lower = stackalloc char[Math.Min(form.Length, 40)];
        form[..lower.Length].ToLowerInvariant(lower);
        writer.Write(Lower[at], lower);

        Span<char> shape = stackalloc char[24];
        var known = words.Find(lower);
        if (known.Cluster >= 0)
        {
            writer.Write(Fine[at], known.Cluster);
            writer.Write(Coarse[at], known.CoarseCluster);
        }

        if (Math.Abs(offset) == 2)
            return;
        writer.Write(ShortShapes[at], shape[..WordShape.Write(form, shape, 1)]);
        writer.Write(Shapes[at], shape[..WordShape.Write(form, shape, 3)]);
        if (lower.Length > 3)
            writer.Write(Ends[at], lower[^3..]);
        writer.Write(Frequencies[at], known.FrequencyClass);
        if (offset != 0)
            return;

        writer.Write(Exact[at], form);
        writer.Write("capitals=", known.CapitalClass);
        for (var length = 2; length <= 5 && length < lower.Length; length++)
        {
            writer.Write(length switch { 2 => "prefix2=", 3 => "prefix3=", 4 => "prefix4=", _ => "prefix5=" }, lower[..length]);
            writer.Write(length switch { 2 => "suffix2=", 3 => "suffix3=", 4 => "suffix4=", _ => "suffix5=" }, lower[^length..]);
        }
    }

    private static string[] Names(string name) => [.. Enumerable.Range(-Reach, 2 * Reach + 1).Select(offset => offset == 0 ? $"{name}=" : $"{name}[{offset}]=")];
}
