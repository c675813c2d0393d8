using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;
using GraphStore.Model;

namespace GraphBuilder.Resolution;

/// <summary>Gives each thing its type, name, aliases and id.</summary>
internal sealed class EntityNaming(NameEvidence evidence, NamePartition partition)
{
    // The lexicon's type counts like so many papers of full confidence; a user's own entry has the term-hood 1.
    private const double LexiconVotes = 3;

    // No element of a list may contain what separates the elements in the store.
    private const char ListSeparator = ';';
    private const int HashDigits = 8;

    private readonly NameForms forms = evidence.Forms;

    /// <summary>All things, by ascending id; the number of each node's thing; what had to be dropped.</summary>
    public (ImmutableArray<ResolvedEntity> Entities, Dictionary<int, int> ByRoot, ImmutableArray<Diagnostic> Dropped) Name()
    {
        var named = Things().Select(thing => (thing.Root, Draft: Draft(thing))).ToList();
        var shared = named.CountBy(item => item.Draft.Slug, StringComparer.Ordinal).Where(item => item.Value > 1).Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        var sorted = named
            .Select(item => (item.Root, item.Draft, Id: shared.Contains(item.Draft.Slug) ? item.Draft.Slug + "-" + Hash(item.Draft.Identity) : item.Draft.Slug))
            .OrderBy(item => item.Id, StringComparer.Ordinal)
            .ToList();
        var byRoot = new Dictionary<int, int>(sorted.Count);
        var entities = ImmutableArray.CreateBuilder<ResolvedEntity>(sorted.Count);
        var dropped = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (root, draft, id) in sorted)
        {
            byRoot.Add(root, entities.Count);
            entities.Add(new ResolvedEntity(id, draft.Name, draft.Type, [.. draft.Aliases.Where(alias => !alias.Contains(ListSeparator))], draft.Entry));
            dropped.AddRange(draft.Aliases.Where(alias => alias.Contains(ListSeparator)).Select(alias => Dropped(id, alias)));
        }

        return (entities.ToImmutable(), byRoot, dropped.ToImmutable());
    }

    private static Diagnostic Dropped(string id, string alias) => new(
        DiagnosticSeverity.Warning, "alias-separator", File: "", Line: 0, Found: $"the alias \"{alias}\" of {id}", Expected: "an alias without a semicolon; it was dropped");

    private static string Hash(string identity) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..HashDigits];

    /// <summary>The spellings of one thing at a time.</summary>
    private IEnumerable<Thing> Things()
    {
        var nodes = evidence.Nodes.GroupBy(partition.Root).ToDictionary(group => group.Key, group => group.ToList());
        var spellings = evidence.Spellings
            .Select(item => (Root: partition.Root(item.Key.Node), item.Key.Form, item.Value))
            .ToArray();
        Array.Sort(spellings, (a, b) => a.Root != b.Root ? a.Root.CompareTo(b.Root) : a.Form.CompareTo(b.Form));
        for (var start = 0; start < spellings.Length;)
        {
            var root = spellings[start].Root;
            var counts = new List<(NameForm Form, FormCount Count)>();
            var last = -1;
            for (; start < spellings.Length && spellings[start].Root == root; start++)
            {
                var (_, form, count) = spellings[start];
                if (form == last)
                    counts[^1] = (forms[form], counts[^1].Count + count);
                else
                    counts.Add((forms[form], count));
                last = form;
            }

            yield return new Thing(root, nodes[root], counts);
        }
    }

    private Draft Draft(Thing thing)
    {
        var entry = partition.Entry(thing.Root);
        var type = TypeOf(thing.Nodes, entry);
        var name = entry?.Name ?? NameOf(thing.Spellings, type);
        return new Draft(name, GraphIds.Of("term", name), Identity(thing.Nodes, entry), type, Aliases(thing.Spellings, name), entry);
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

    private string NameOf(List<(NameForm Form, FormCount Count)> spellings, TermType type)
    {
        var isGeneral = type is TermType.Concept or TermType.Task;
        var names = spellings.Where(item => item.Count.AsName > 0).ToList();
        if (isGeneral && names.Exists(item => !item.Form.IsShort))
            names.RemoveAll(item => item.Form.IsShort);
        var best = names
            .OrderBy(item => isGeneral ? NameShape.ShortWords(item.Form.Text) : 0)
            .ThenByDescending(item => item.Count.AsName)
            .ThenByDescending(item => item.Count.InAbstracts)
            .ThenBy(item => item.Form.Text, StringComparer.Ordinal)
            .First().Form;
        if (!isGeneral || best.IsShort)
            return best.Text;
        return Singular(evidence.Cases.InSentence(best.Text));
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

    // What makes the thing itself: its known name, else the long form that most papers use.
    private string Identity(List<int> nodes, LexiconEntry? entry)
    {
        if (entry is not null)
            return NameForms.KeyOf(entry.Name);
        var main = nodes
            .OrderByDescending(evidence.Papers)
            .ThenBy(node => forms.KeyText(NameNode.Key(node)), StringComparer.Ordinal)
            .ThenBy(NameNode.IsProper)
            .First();
        return forms.KeyText(NameNode.Key(main)) + (partition.Root(NameNode.Other(main)) != partition.Root(main) && NameNode.IsProper(main) ? "/proper" : "");
    }

    private static List<string> Aliases(List<(NameForm Form, FormCount Count)> spellings, string name)
    {
        var nameFold = TermFold.Fold(name);
        return
        [
            .. spellings
                .GroupBy(item => TermFold.Fold(item.Form.Text), StringComparer.Ordinal)
                .Where(group => group.Key != nameFold)
                .Select(group => group.OrderByDescending(item => item.Count.Total).ThenBy(item => item.Form.Text, StringComparer.Ordinal).First().Form.Text)
                .Order(StringComparer.Ordinal),
        ];
    }
}

/// <summary>A thing before it has a name.</summary>
internal readonly record struct Thing(int Root, List<int> Nodes, List<(NameForm Form, FormCount Count)> Spellings);

/// <summary>A thing before it is known whether another one has its slug.</summary>
/// <param name="Slug">Its id if no other thing has the same.</param>
/// <param name="Identity">What tells it from others of that slug.</param>
internal sealed record Draft(string Name, string Slug, string Identity, TermType Type, List<string> Aliases, LexiconEntry? Entry);
