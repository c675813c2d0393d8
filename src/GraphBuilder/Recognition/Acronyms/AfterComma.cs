using System.Collections.Immutable;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Acronyms;

/// <summary>Definitions without brackets: <c>large language models, or LLMs, ...</c>, <c>ICL, short for in-context learning</c>.</summary>
internal static class AfterComma
{
    private static readonly string[] Forward = [" or ", " abbreviated as ", " abbreviated ", " denoted as ", " also known as ", " aka ", " a.k.a. "];
    private static readonly string[] Reversed = [" short for ", " which stands for ", " standing for ", " an acronym for ", " an abbreviation of ", " an abbreviation for "];

    /// <summary>Looks at the words after a comma at <paramref name="comma"/> in the sentence that ends at <paramref name="end"/>.</summary>
    public static void Read(FieldText text, int barrier, int comma, int end, ImmutableArray<AcronymDefinition>.Builder found)
    {
        var characters = text.Text.AsSpan();
        var rest = characters[(comma + 1)..end];
        if (rest.Length < 5 || rest[0] != ' ' || rest[1] is not ('o' or 'a' or 'd' or 's' or 'w'))
            return;

        foreach (var cue in Forward)
        {
            if (!rest.StartsWith(cue, StringComparison.Ordinal))
                continue;
            var start = comma + 1 + cue.Length;
            var stop = EndOfWord(characters, start, end);
            if (ShortForm.LooksAbbreviated(characters[start..stop]) && AcronymPairs.TryForward(text, barrier, comma, start, stop, out var definition))
                found.Add(definition);
            return;
        }

        foreach (var cue in Reversed)
        {
            if (!rest.StartsWith(cue, StringComparison.Ordinal))
                continue;
            var shortStart = comma;
            while (shortStart > barrier && characters[shortStart - 1] != ' ')
                shortStart--;
            var longStart = comma + 1 + cue.Length;
            var length = characters[longStart..end].IndexOfAny(",;:(.");
            var longEnd = length < 0 ? end : longStart + length;
            if (longEnd - longStart <= AcronymAlignment.LongestText && AcronymPairs.TryWhole(text, shortStart, comma, longStart, longEnd, out var definition))
                found.Add(definition);
            return;
        }
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int start, int end)
    {
        var i = start;
        while (i < end && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '+'))
            i++;
        return i;
    }
}
