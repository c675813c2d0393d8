using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphBuilder.Lexicon;

/// <summary>Makes a lexicon of rows: collects who claims which spelling, settles conflicts, and builds the automaton.</summary>
internal sealed class TermLexiconBuilder
{
    private readonly WordNumbers vocabulary = new();
    private readonly TermAutomatonBuilder automaton = new();
    private readonly SpellingVariants variants;

    /// <summary>The claims on each pattern, by the pattern's number.</summary>
    private readonly List<List<(AliasClaim Claim, LexiconRow Row)>> claims = [];

    private TermLexiconBuilder() => variants = new SpellingVariants(vocabulary);

    /// <exception cref="LexiconFormatException">Two rows of the field's own lexicon claim one spelling and neither marks it as ambiguous.</exception>
    public static TermLexicon Build(IReadOnlyCollection<LexiconRow> rows, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var builder = new TermLexiconBuilder();

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
            if (pattern == claims.Count)
                claims.Add([]);
            Claim(claims[pattern], new AliasClaim(row.Entry, alias, parted ? AliasCase.OfParted(alias) : letterCase, isAmbiguous, derived), row);
        }
    }

    private static void Claim(List<(AliasClaim Claim, LexiconRow Row)> made, AliasClaim claim, LexiconRow row)
    {
        foreach (var (other, owner) in made)
        {
            if (ReferenceEquals(owner, row))
            {
                // The entry has this spelling already.
                if (other.Case.IsFree || other.Alias == claim.Alias)
                    return;
                continue;
            }

            var settled = other.Ambiguous || claim.Ambiguous || other.Derived || claim.Derived || !Collide(other, claim);
            if (settled)
                continue;
            if (owner.IsUsers && !row.IsUsers)
                return;
            throw new LexiconFormatException(
                row.File, row.Line, "lexicon-duplicate", $"'{claim.Alias}' of '{claim.Entry.Name}'",
                $"a spelling of its own; '{other.Entry.Name}' ({owner.File}, line {owner.Line}) claims it: mark the alias as ambiguous (?{claim.Alias}) or drop it");
        }

        made.Add((claim, row));
    }

    /// <summary>Names that differ in case alone (MAP, mAP) do not collide, nor does a name with a general term (SAM, sam).</summary>
    private static bool Collide(AliasClaim one, AliasClaim other) => one.Case.IsFree && other.Case.IsFree || one.Alias == other.Alias;

    private TermLexicon Build(ImmutableArray<LexiconEntry> entries, ImmutableArray<Diagnostic> diagnostics)
    {
        var firstClaim = new int[claims.Count + 1];
        var all = new List<AliasClaim>();
        for (var i = 0; i < claims.Count; i++)
        {
            all.AddRange(claims[i].Select(static c => c.Claim).Order());
            firstClaim[i + 1] = all.Count;
        }

        return new TermLexicon(entries, vocabulary, automaton.Build(vocabulary.Count), firstClaim, [.. all], diagnostics);
    }
}
