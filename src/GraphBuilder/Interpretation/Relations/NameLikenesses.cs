namespace GraphBuilder.Interpretation.Relations;

/// <summary>Compares two names word by word.</summary>
internal static class NameLikenesses
{
    /// <summary>Lower case, blanks for hyphens, a blank at both ends, so that only whole words match.</summary>
    public static string Spaced(string name) => string.Create(name.Length + 2, name, static (spaced, name) =>
    {
        spaced[0] = spaced[^1] = ' ';
        for (int i = 0; i < name.Length; i++)
            spaced[i + 1] = name[i] == '-' ? ' ' : char.ToLowerInvariant(name[i]);
    });

    /// <param name="source">A spaced name.</param>
    /// <param name="target">Another.</param>
    /// <param name="sameHead">Whether their last words are the same.</param>
    public static NameLikeness Of(string source, string target, bool sameHead)
    {
        if (source.Length > target.Length)
        {
            if (sameHead && source.EndsWith(target, StringComparison.Ordinal))
                return NameLikeness.SourceEndsWithTarget;
            if (source.StartsWith(target, StringComparison.Ordinal))
                return NameLikeness.SourceStartsWithTarget;
            if (source.AsSpan().Contains(target.AsSpan(1, target.Length - 2), StringComparison.Ordinal))
                return NameLikeness.SourceContainsTarget;
        }
        else
        {
            if (sameHead && target.EndsWith(source, StringComparison.Ordinal))
                return source.Length == target.Length ? NameLikeness.SourceEndsWithTarget : NameLikeness.TargetEndsWithSource;
            if (target.StartsWith(source, StringComparison.Ordinal))
                return NameLikeness.TargetStartsWithSource;
            if (target.AsSpan().Contains(source.AsSpan(1, source.Length - 2), StringComparison.Ordinal))
                return NameLikeness.TargetContainsSource;
        }

        return sameHead ? NameLikeness.SameHead : NameLikeness.None;
    }
}
