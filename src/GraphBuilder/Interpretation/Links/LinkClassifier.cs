using System.Collections.Frozen;
using GraphBuilder.Extraction;

namespace GraphBuilder.Interpretation.Links;

/// <summary>Tells repositories (code, models, data sets) from other pages, by the host; a shortened address by what the sentence says is there.</summary>
internal static class LinkClassifier
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CodeWords = new[]
    {
        "code", "codes", "codebase", "implementation", "implementations", "repository", "repositories", "repo", "scripts", "script", "software", "library", "toolkit",
        "checkpoint", "checkpoints", "weights", "models", "model", "package",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OtherWords = new[]
    {
        "demo", "demos", "video", "videos", "sample", "samples", "slides", "website", "webpage", "page", "supplementary", "supplement", "appendix", "updates",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How far around an address its sentence is read, in characters.</summary>
    private const int Sight = 600;

    /// <param name="address">The cleaned address without scheme.</param>
    /// <param name="text">The text that has it.</param>
    /// <param name="start">Where the address starts in the text.</param>
    /// <param name="end">Where it ends.</param>
    public static LinkKind Classify(ReadOnlySpan<char> address, ReadOnlySpan<char> text, int start, int end) => WebHosts.Find(address).Kind switch
    {
        WebHostKind.Repository => LinkKind.Repository,
        WebHostKind.Redirect when SaysCode(text, start, end) => LinkKind.Repository,
        _ => LinkKind.Page,
    };

    /// <summary>Reads from the address back to the start of its sentence, then on to the end of the clause: the nearest telling word decides.</summary>
    private static bool SaysCode(ReadOnlySpan<char> text, int start, int end)
    {
        // "for demo samples" behind it; a colon there announces the next address ("... code: https://...").
        ReadOnlySpan<char> rest = text.Slice(end, Math.Min(Sight, text.Length - end));
        int after = rest.IndexOfAny(".,;:");
        bool announces = after >= 0 && rest[after] == ':';
        if (!announces && Decide(after < 0 ? rest : rest[..after], backwards: false) is { } told)
            return told;
        ReadOnlySpan<char> before = text[Math.Max(0, start - Sight)..start];
        int stop = before.TrimEnd(" .").LastIndexOf(". ");
        return Decide(before[(stop + 1)..], backwards: true) ?? false;
    }

    private static bool? Decide(ReadOnlySpan<char> words, bool backwards)
    {
        bool code = false, other = false;
        int at = 0;
        while (at < words.Length)
        {
            int end = at;
            while (end < words.Length && char.IsAsciiLetter(words[end]))
                end++;
            ReadOnlySpan<char> word = words[at..end];
            bool isCode = CodeWords.Contains(word), isOther = OtherWords.Contains(word);
            if (!backwards && (isCode || isOther))
                return isCode;
            code |= isCode;
            other |= isOther;
            at = end + 1;
        }

        // A sentence that offers both ("code and videos at ...") offers the code there.
        if (code)
            return true;
        return other ? false : null;
    }
}
