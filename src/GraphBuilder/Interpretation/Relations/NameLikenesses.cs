namespace GraphBuilder.Interpretation.Relations;

/// <summary>Compares two names word by word.</summary>
internal static class NameLikenesses
{
    /// <param name="sameHead">Whether their last words are the same.</param>
    public static NameLikeness Of(SpacedName source, SpacedName target, bool sameHead)
    {
        if (source.Text.Length > target.Text.Length)
        {
            if (source.MayContain(target))
            {
                if (sameHead && source.Text.EndsWith(target.Text, StringComparison.Ordinal))
                    return NameLikeness.SourceEndsWithTarget;
                if (source.Text.StartsWith(target.Text, StringComparison.Ordinal))
                    return NameLikeness.SourceStartsWithTarget;
                if (source.Text.AsSpan().Contains(target.Unspaced, StringComparison.Ordinal))
                    return NameLikeness.SourceContainsTarget;
            }
        }
        else if (target.MayContain(source))
        {
            if (sameHead && target.Text.EndsWith(source.Text, StringComparison.Ordinal))
                return source.Text.Length == target.Text.Length ? NameLikeness.SourceEndsWithTarget : NameLikeness.TargetEndsWithSource;
            if (target.Text.StartsWith(source.Text, StringComparison.Ordinal))
                return NameLikeness.TargetStartsWithSource;
            if (target.Text.AsSpan().Contains(source.Unspaced, StringComparison.Ordinal))
                return NameLikeness.TargetContainsSource;
        }

        return sameHead ? NameLikeness.SameHead : NameLikeness.None;
    }
}
