namespace GraphBuilder.Tagging;

/// <summary>
/// The features that hang on a token's own letters alone. They are asked for at the offsets -2 to 2 around every token, and the tagger
/// keeps the sum of their weights per form and offset: a word's second occurrence costs one addition of 24 floats.
/// </summary>
internal static class FormFeatures
{
    /// <summary>How far features look to either side.</summary>
    public const int Reach = 2;

    /// <summary>Letters of a word that are looked at, whatever their case.</summary>
    private const int LongestWord = 40;

    private static readonly FeatureTemplate[] Exact = Templates("form");
    private static readonly FeatureTemplate[] Lower = Templates("word");
    private static readonly FeatureTemplate[] Shapes = Templates("shape");
    private static readonly FeatureTemplate[] Kinds = Templates("kind");
    private static readonly FeatureTemplate[] Ends = Templates("end");
    private static readonly FeatureTemplate[] Coarse = Templates("class");
    private static readonly FeatureTemplate[] Fine = Templates("cluster");
    private static readonly FeatureTemplate[] Frequencies = Templates("frequency");
    private static readonly FeatureTemplate Capitals = new("capitals=");
    private static readonly FeatureTemplate[] Prefixes = [.. Enumerable.Range(2, 4).Select(length => new FeatureTemplate($"prefix{length}="))];
    private static readonly FeatureTemplate[] Suffixes = [.. Enumerable.Range(2, 4).Select(length => new FeatureTemplate($"suffix{length}="))];

    /// <param name="text">The form's letters.</param>
    public static void Write<TSink>(string text, in WordForm form, int offset, ref TSink sink)
        where TSink : IFeatureSink
    {
        var at = offset + Reach;
        Span<char> room = stackalloc char[LongestWord];
        var lower = room[..Math.Min(text.Length, LongestWord)];
        text.AsSpan(0, lower.Length).ToLowerInvariant(lower);
        sink.Take(Lower[at], NamePart.Of(lower));

        var known = form.Facts;
        if (known.Cluster >= 0)
        {
            sink.Take(Fine[at], NamePart.Of(known.Cluster));
            sink.Take(Coarse[at], NamePart.Of(known.CoarseCluster));
        }

        if (Math.Abs(offset) == 2)
            return;
        Span<char> shape = stackalloc char[WordShape.Longest];
        sink.Take(Kinds[at], NamePart.Of(shape[..WordShape.Write(text, shape, longestRun: 1)]));
        sink.Take(Shapes[at], NamePart.Of(shape[..WordShape.Write(text, shape, longestRun: 3)]));
        if (lower.Length > 3)
            sink.Take(Ends[at], NamePart.Of(lower[^3..]));
        sink.Take(Frequencies[at], NamePart.Of(known.FrequencyClass));
        if (offset != 0)
            return;

        sink.Take(Exact[at], NamePart.Of(text));
        sink.Take(Capitals, NamePart.Of(known.CapitalClass));
        for (var length = 2; length <= 5 && length < lower.Length; length++)
        {
            sink.Take(Prefixes[length - 2], NamePart.Of(lower[..length]));
            sink.Take(Suffixes[length - 2], NamePart.Of(lower[^length..]));
        }
    }

    private static FeatureTemplate[] Templates(string name) =>
        [.. Enumerable.Range(-Reach, 2 * Reach + 1).Select(offset => new FeatureTemplate(offset == 0 ? $"{name}=" : $"{name}[{offset}]="))];
}
