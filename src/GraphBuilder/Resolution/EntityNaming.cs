using System.Collections.Immutable;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;
using GraphStore.Model;

namespace GraphBuilder.Resolution;

/// <summary>Gives each thing its type, name, aliases and id.</summary>
internal sealed class EntityNaming(NameEvidence evidence, NamePartition partition)
{
    // The lexicon's type counts like so many papers of full confidence, times its term-hood, which is 1 for a user's own entry.
    private const double LexiconVotes = 3;

    // No element of a list may contain what separates the elements in the store.
    private const char ListSeparator = ';';

    /// <summary>All things, by ascending id; the place of each thing by its root; what had to be dropped.</summary>
    public (ImmutableArray<ResolvedEntity> Entities, Dictionary<int, int> ByRoot, ImmutableArray<Diagnostic> Dropped) Name()
    {
        var named = new List<NamedThing>();
        foreach (var thing in Thing.All(evidence, partition))
            named.Add(Named(thing));
        var bySlug = new Dictionary<string, int>(named.Count, StringComparer.Ordinal);
        foreach (var thing in named)
            bySlug[thing.Id] = bySlug.GetValueOrDefault(thing.Id) + 1;
        for (var at = 0; at < named.Count; at++)
        {
            if (bySlug[named[at].Id] > 1)
                named[at] = named[at] with { Id = named[at].Id + "-" + GraphIds.Hash(Identity(named[at].Thing.Nodes, named[at].Entry)) };
        }

        named.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        var byRoot = new Dictionary<int, int>(named.Count);
        var entities = ImmutableArray.CreateBuilder<ResolvedEntity>(named.Count);
        var dropped = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var thing in named)
        {
            byRoot.Add(thing.Thing.Root, entities.Count);
            entities.Add(new ResolvedEntity(thing.Id, thing.Name, thing.Type, Kept(thing, dropped), thing.Entry));
        }

        return (entities.MoveToImmutable(), byRoot, dropped.DrainToImmutable());
    }

    private static ImmutableArray<string> Kept(NamedThing thing, ImmutableArray<Diagnostic>.Builder dropped)
    {
        foreach (var alias in thing.Aliases)
        {
            if (alias.Contains(ListSeparator))
            {
                dropped.Add(new Diagnostic(
                    DiagnosticSeverity.Warning, "alias-separator", File: "(corpus)", Line: 0,
                    $"the alias \"{alias}\" of {thing.Id}", "an alias without a semicolon, which separates aliases; dropped"));
            }
        }

        return [.. thing.Aliases.Where(alias => !alias.Contains(ListSeparator))];
    }

    private NamedThing Named(Thing thing)
    {
        var entry = partition.Entry(thing.Root);
        var type = TypeOf(thing.Nodes, entry);
        var name = entry?.Name ?? NameOf(thing.Spellings, type);
        return new NamedThing(thing, GraphIds.Of("term", name), name, type, Aliases(thing.Spellings, name, IsGeneral(type)), entry);
    }

    private TermType TypeOf(List<int> nodes, LexiconEntry? entry)
    {
        Span<long> votes = stackalloc long[5];
        foreach (var node in nodes)
        {
            var nodeVotes = evidence.Votes(node);
            for (var type = 0; type < nodeVotes.Length; type++)
                votes[type] += nodeVotes[type];
        }

        if (entry is not null)
            votes[(int)entry.Type] += NameEvidence.VotesOf(LexiconVotes * entry.TermHood);
        var best = 0;
        for (var type = 1; type < votes.Length; type++)
        {
            if (votes[type] > votes[best])
                best = type;
        }

        return (TermType)best;
    }

    private static bool IsGeneral(TermType type) => type is TermType.Concept or TermType.Task;

    /// <summary>
    /// The spelling that most papers use as the name; for general terms a spelled-out one before one with short forms in it, as inside a sentence, singular.
    /// </summary>
    private string NameOf(List<Spelling> spellings, TermType type)
    {
        var isGeneral = IsGeneral(type);
        Spelling? best = null;
        foreach (var spelling in spellings)
        {
            if (spelling.Count.AsName > 0 && (best is null || IsBetterName(spelling, best, isGeneral)))
                best = spelling;
        }

        var form = best!.Form;
        if (!isGeneral || form.IsShort)
            return form.Text;
        return Singular(ShowsAcronym(form.Text, spellings) ? form.Text.ToLowerInvariant() : evidence.Cases.InSentence(form.Text));
    }

    // "training-frEE calibratioN (TEEN)": the capitals only show where the acronym comes from.
    private static bool ShowsAcronym(string name, List<Spelling> spellings)
    {
        var capitals = string.Concat(name.Where(char.IsUpper));
        var isInner = name.Where((c, at) => at > 0 && char.IsUpper(c) && char.IsLetter(name[at - 1])).Any();
        return isInner && spellings.Exists(spelling => spelling.Form.IsShort && StandInOrder(capitals, spelling.Form.Text));
    }

    private static bool StandInOrder(string letters, string text)
    {
        var at = 0;
        foreach (var c in text)
        {
            if (at < letters.Length && letters[at] == c)
                at++;
        }

        return at == letters.Length;
    }

    private static bool IsBetterName(Spelling one, Spelling other, bool isGeneral)
    {
        var order = isGeneral ? NameShape.ShortWords(one.Form.Text) - NameShape.ShortWords(other.Form.Text) : 0;
        if (order == 0)
            order = other.Count.AsName - one.Count.AsName;
        if (order == 0)
            order = other.Count.InAbstracts - one.Count.InAbstracts;
        return (order == 0 ? string.CompareOrdinal(one.Form.Text, other.Form.Text) : order) < 0;
    }

    // "scaling laws", "neural ODEs".
    private static string Singular(string name)
    {
        var start = name.AsSpan().LastIndexOfAny(' ', '-') + 1;
        var word = name.AsSpan(start);
        if (word.Length > 2 && word[^1] == 's' && char.IsUpper(word[^2]))
            return name[..^1];
        if (word.ContainsAnyExceptInRange('a', 'z'))
            return name;
        var buffer = new char[word.Length + 8];
        word.CopyTo(buffer);
        return string.Concat(name.AsSpan(0, start), buffer.AsSpan(0, EnglishPlural.Singularize(buffer, word.Length)));
    }

    // What makes the thing itself: its known name, else the name that most papers use.
    private string Identity(List<int> nodes, LexiconEntry? entry)
    {
        if (entry is not null)
            return NameForms.KeyOf(entry.Name, entry);
        var main = nodes
            .OrderByDescending(evidence.Papers)
            .ThenBy(node => evidence.Forms.KeyText(NameNode.Key(node)), StringComparer.Ordinal)
            .ThenBy(NameNode.IsProper)
            .First();
        var isApart = partition.Root(NameNode.Other(main)) != partition.Root(main);
        return evidence.Forms.KeyText(NameNode.Key(main)) + (isApart && NameNode.IsProper(main) ? "/proper" : "");
    }

    // Of spellings in the texts that differ only by case, plural or hyphen, the shortest (CNN before CNNs), then the one used most; none that differs so
    // from the name. Those of general terms as they stand inside sentences, singular.
    private List<string> Aliases(List<Spelling> spellings, string name, bool isGeneral)
    {
        if (spellings.TrueForAll(spelling => spelling.Form.Text == name))
            return [];
        var best = new Dictionary<string, Spelling>(StringComparer.Ordinal);
        foreach (var spelling in spellings)
        {
            if (spelling.Count.InAbstracts + spelling.Count.InTitles == 0)
                continue;
            var fold = TermFold.Fold(spelling.Form.Text);
            if (!best.TryGetValue(fold, out var known) || IsBetterAlias(spelling, known))
                best[fold] = spelling;
        }

        best.Remove(TermFold.Fold(name));
        var aliases = best.Values.Select(spelling => Plain(spelling.Form.Text))
            .Select(alias => isGeneral ? Singular(evidence.Cases.InSentence(alias)) : alias)
            .Distinct(StringComparer.Ordinal).ToList();
        aliases.Sort(StringComparer.Ordinal);
        return aliases;
    }

    // Nobody looks for "\textbf{l}arge language model".
    private static string Plain(string text)
    {
        if (text.AsSpan().IndexOfAny('\\', '$', '{') < 0)
            return text;
        var buffer = new char[text.Length];
        var plain = new string(buffer, 0, LatexText.Write(text, buffer)).Trim();
        return plain.Length == 0 ? text : plain;
    }

    private static bool IsBetterAlias(Spelling one, Spelling other)
    {
        var order = one.Form.Text.Length - other.Form.Text.Length;
        if (order == 0)
            order = other.Count.Total - one.Count.Total;
        return (order == 0 ? string.CompareOrdinal(one.Form.Text, other.Form.Text) : order) < 0;
    }

    /// <param name="Id">Without the hash that it gets when another thing has the same.</param>
    private sealed record NamedThing(Thing Thing, string Id, string Name, TermType Type, List<string> Aliases, LexiconEntry? Entry);
}
