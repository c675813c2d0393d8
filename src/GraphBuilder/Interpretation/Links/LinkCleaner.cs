namespace GraphBuilder.Interpretation.Links;

/// <summary>Takes off an address what belongs to the sentence around it.</summary>
internal static class LinkCleaner
{
    /// <summary>The length that is left without punctuation at the end.</summary>
    public static int WithoutPunctuation(ReadOnlySpan<char> address)
    {
        int length = address.Length;
        while (length > 0 && address[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '~' or '(')
            length--;
        return length;
    }

    /// <summary>The length that is left without slashes, empty fragments and <c>.git</c> either.</summary>
    public static int WithoutEnding(ReadOnlySpan<char> address)
    {
        while (true)
        {
            ReadOnlySpan<char> shorter = address[..WithoutPunctuation(address)].TrimEnd("/#");
            if (shorter.EndsWith(".git", StringComparison.OrdinalIgnoreCase) && shorter.Contains('/'))
                shorter = shorter[..^4];
            if (shorter.Length == address.Length)
                return address.Length;
            address = shorter;
        }
    }
}
