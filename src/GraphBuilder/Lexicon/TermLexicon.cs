using System.Collections.Immutable;
using GraphBuilder.Text;
using GraphStore.Model;

namespace GraphBuilder.Lexicon;

/// <summary>
/// The known terms of the field, found in texts whatever their case, hyphens, plural or British spelling. Immutable and shared by threads.
/// <c>docs/lexicon-matching.md</c> explains how.
/// </summary>
internal sealed class TermLexicon
{
    private readonly WordNumbers vocabulary;
    private readonly TermAutomaton automaton;
    private readonly int[] firstClaim;
    private readonly AliasClaim[] claims;

    /// <param name="firstClaim">Where the claims on a pattern begin, one more than there are patterns.</param>
    /// <param name="claims">By pattern, the likelier first.</param>
    internal TermLexicon(
        ImmutableArray<LexiconEntry> entries, WordNumbers vocabulary, TermAutomaton automaton, int[] firstClaim, AliasClaim[] claims, ImmutableArray<Diagnostic> diagnostics)
    {
        Entries = entries;
        this.vocabulary = vocabulary;
        this.automaton = automaton;
        this.firstClaim = firstClaim;
        this.claims = claims;
        Diagnostics = diagnostics;
    }

    /// <summary>The numbers of the words that patterns are made of.</summary>
    internal WordNumbers Vocabulary => vocabulary;

    /// <summary>Finds patterns, whatever the case.</summary>
    internal TermAutomaton Automaton => automaton;

    /// <summary>By name, ordinal.</summary>
    public ImmutableArray<LexiconEntry> Entries { get; }

    /// <summary>What was wrong with rows of the user's files; those rows are left out.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The lexicon of the field with a user's own entries, which add to it, replace entries of the same name, or remove them.</summary>
    /// <param name="userFiles">Comma- or tab-separated files, see <see cref="UserLexicon"/>; a later one goes before an earlier.</param>
    /// <exception cref="LexiconFormatException">The field's own lexicon is at fault: file, line, what was found and expected.</exception>
    /// <exception cref="IOException">A user's file cannot be read.</exception>
    public static TermLexicon Load(IEnumerable<string> userFiles)
    {
        ArgumentNullException.ThrowIfNull(userFiles);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var rows = BuiltInLexicon.Read();
        foreach (var file in userFiles)
            rows = UserLexicon.Apply(rows, file, diagnostics);
        return TermLexiconBuilder.Build(rows, diagnostics);
    }

    /// <summary>The term that a name or alias means: of those whose case rules allow it the one with exactly this case, else the likeliest; null when there is none.</summary>
    public LexiconEntry? Find(string nameOrAlias)
    {
        ArgumentNullException.ThrowIfNull(nameOrAlias);
        return Best(Claims(nameOrAlias), nameOrAlias, out _)?.Entry;
    }

    /// <summary>All terms that a name or alias may mean, the likeliest first.</summary>
    public ImmutableArray<LexiconEntry> FindAll(string nameOrAlias)
    {
        ArgumentNullException.ThrowIfNull(nameOrAlias);
        var found = ImmutableArray.CreateBuilder<LexiconEntry>();
        foreach (var claim in Claims(nameOrAlias))
        {
            if (claim.Fits(nameOrAlias, out _) && !found.Contains(claim.Entry))
                found.Add(claim.Entry);
        }

        return found.DrainToImmutable();
    }

    /// <summary>The places where the text names known terms, by ascending start: of places that overlap the leftmost, of those that start together the longest.</summary>
    public ImmutableArray<LexiconMatch> Match(FieldText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var words = TextWords.Of(text, vocabulary);
        using var occurrences = Occurrences.Of(words.Numbers, automaton);
        var matches = ImmutableArray.CreateBuilder<LexiconMatch>();
        for (var first = 0; first < words.Count; first++)
        {
            for (var number = occurrences.Longest(first); number != 0;)
            {
                var (pattern, last, shorter) = occurrences.At(number);
                var span = Span(text, words, first, last);
                if (Best(Claims(pattern), text.Text.AsSpan(span.Start, span.Length), out var exact) is { } claim)
                {
                    matches.Add(new LexiconMatch(span, claim.Entry, claim.Alias, exact, Others(claim, pattern)));
                    first = last;
                    break;
                }

                number = shorter;
            }
        }

        return matches.DrainToImmutable();
    }

    private static TextSpan Span(FieldText text, TextWords words, int first, int last)
    {
        var end = text.Tokens[words.LastToken(last)].End;
        if (text.Text[end - 1] is 's' or 'S' && end >= 2 && CharacterClasses.IsApostrophe(text.Text[end - 2]))
            end -= 2;
        return new TextSpan(text.Field, text.Tokens[words.FirstToken(first)].Start, end);
    }

    private ImmutableArray<LexiconEntry> Others(AliasClaim claim, int pattern)
    {
        if (!claim.Ambiguous)
            return [];
        var others = ImmutableArray.CreateBuilder<LexiconEntry>();
        foreach (var other in Claims(pattern))
        {
            if (!ReferenceEquals(other.Entry, claim.Entry) && other.Alias == claim.Alias && !others.Contains(other.Entry))
                others.Add(other.Entry);
        }

        return others.DrainToImmutable();
    }

    private ReadOnlySpan<AliasClaim> Claims(int pattern) => claims.AsSpan(firstClaim[pattern]..firstClaim[pattern + 1]);

    private ReadOnlySpan<AliasClaim> Claims(string nameOrAlias)
    {
        var words = SpellingVariants.Words(nameOrAlias, vocabulary);
        var state = 0;
        foreach (var word in words)
            state = automaton.Step(state, word);
        return state != 0 && automaton.Depth(state) == words.Length && automaton.Pattern(state) >= 0 ? Claims(automaton.Pattern(state)) : [];
    }

    /// <summary>The first claim whose case is exact, else the first whose case fits.</summary>
    private static AliasClaim? Best(ReadOnlySpan<AliasClaim> candidates, ReadOnlySpan<char> surface, out bool exact)
    {
        AliasClaim? best = null;
        foreach (var claim in candidates)
        {
            if (!claim.Fits(surface, out exact))
                continue;
            if (exact)
                return claim;
            best ??= claim;
        }

        exact = false;
        return best;
    }
}
