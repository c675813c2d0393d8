using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphBuilder.Lexicon;

/// <summary>Makes a lexicon of rows: collects who claims which spelling, settles conflicts, and builds the automaton.</summary>
internal sealed class TermLexiconBuilder
{
    private readonly WordNumbers vocabulary;
    private readonly TermAutomatonBuilder automaton;
    private readonly SpellingVariants variants;

    /// <summary>The claims in the order they were made, each with the one before it on the same pattern (-1 for none).</summary>
    private readonly List<(AliasClaim Claim, LexiconRow Row, int Pattern, int Before)> claims;

    /// <summary>The latest claim on each pattern.</summary>
    private readonly List<int> latest;

    private TermLexiconBuilder(int rows)
    {
        // A row makes about two patterns of two or three words, many of which rows share.
        vocabulary = new WordNumbers(rows);
        variants = new SpellingVariants(vocabulary);
        automaton = new TermAutomatonBuilder(rows * 3);
        claims = new(rows * 2);
        latest = new(rows * 2);
    }

    /// <exception cref="LexiconFormatException">Two rows of the field's own lexicon claim one spelling and neither marks it as ambiguous.</exception>
    public static TermLexicon Build(IReadOnlyCollection<LexiconRow> rows, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var builder = new TermLexiconBuilder(rows.Count);

        // A user's rows first: what they claim, the field's own lexicon cannot.
        foreach (var row in rows.Where(static r => r.IsUsers).Concat(rows.Where(static r => !r.IsUsers)))
        {
            try
            {
                builder.Add(row);
            }
            catch (LexiconFormatException e) when (row.IsUsers)
            {
                diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, e.Code, e.File, e.Line, e.Found, e.Expected));
            }
        }

        return builder.Build([.. rows.Select(static r => r.Entry).OrderBy(static e => e.Name, StringComparer.Ordinal)], diagnostics.ToImmutable());
    }

    private void Add(LexiconRow row)
    {
        Add(row, row.Entry.Name, isAmbiguous: false);
        foreach (var alias in row.Entry.Aliases)
            Add(row, alias, row.Ambiguous.Contains(alias));
    }

    private void Add(LexiconRow row, string alias, bool isAmbiguous)
    {
        var spellings = variants.Of(alias);
        if (spellings.Count == 0)
            throw new LexiconFormatException(row.File, row.Line, "lexicon-alias", $"the spelling '{alias}' of '{row.Entry.Name}'", "letters or digits");
        var letterCase = AliasCase.Of(alias, row.Entry.Type);
        foreach (var (words, derived, parted) in spellings)
        {
            var pattern = automaton.Add(words);
            if (pattern == latest.Count)
                latest.Add(-1);
            var claim = new AliasClaim(row.Entry, alias, parted ? AliasCase.OfParted(alias) : letterCase, isAmbiguous, derived);
            if (IsNew(claim, row, pattern))
            {
                claims.Add((claim, row, pattern, latest[pattern]));
                latest[pattern] = claims.Count - 1;
            }
        }
    }

    /// <summary>Whether a claim adds to those on the pattern: not when its entry has the spelling already, or a user's entry.</summary>
    /// <exception cref="LexiconFormatException">Another entry claims the spelling, and neither marks it as ambiguous.</exception>
    private bool IsNew(AliasClaim claim, LexiconRow row, int pattern)
    {
        for (var i = latest[pattern]; i >= 0; i = claims[i].Before)
        {
            var (other, owner, _, _) = claims[i];
            if (ReferenceEquals(owner, row))
            {
                if (other.Case.IsFree || other.Alias == claim.Alias)
                    return false;
            }
            else if (!(other.Ambiguous || claim.Ambiguous || other.Derived || claim.Derived) && Collide(other, claim))
            {
                if (owner.IsUsers && !row.IsUsers)
                    return false;
                throw new LexiconFormatException(
                    row.File, row.Line, "lexicon-duplicate", $"'{claim.Alias}' of '{claim.Entry.Name}'",
                    $"a spelling of its own; '{other.Entry.Name}' ({owner.File}, line {owner.Line}) claims it: mark the alias as ambiguous (?{claim.Alias}) or drop it");
            }
        }

        return true;
    }

    /// <summary>Names that differ in case alone (MAP, mAP) do not collide, nor does a name with a general term (SAM, sam).</summary>
    private static bool Collide(AliasClaim one, AliasClaim other) => one.Case.IsFree && other.Case.IsFree || one.Alias == other.Alias;

    private TermLexicon Build(ImmutableArray<LexiconEntry> entries, ImmutableArray<Diagnostic> diagnostics)
    {
        var firstClaim = new int[latest.Count + 1];
        foreach (var claim in claims)
            firstClaim[claim.Pattern + 1]++;
        for (var i = 0; i < latest.Count; i++)
            firstClaim[i + 1] += firstClaim[i];
        var all = new AliasClaim[claims.Count];
        for (var i = 0; i < latest.Count; i++)
        {
            var at = firstClaim[i];
            for (var c = latest[i]; c >= 0; c = claims[c].Before)
                all[at++] = claims[c].Claim;
            Array.Sort(all, firstClaim[i], at - firstClaim[i]);
        }

        return new TermLexicon(entries, vocabulary, automaton.Build(vocabulary.Count), firstClaim, all, diagnostics);
    }
}
