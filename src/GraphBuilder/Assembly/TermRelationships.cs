using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphStore.Model;

namespace GraphBuilder.Assembly;

/// <summary>What joins terms to terms: what papers state, put together over all papers, and what the lexicon knows.</summary>
internal sealed class TermRelationships
{
    private const string FromText = "text";
    private const string FromLexicon = "lexicon";

    private readonly CorpusFacts facts;
    private readonly StatedRelation[] relations;

    public TermRelationships(CorpusFacts facts)
    {
        this.facts = facts;
        relations = [.. facts.Relations];
        Array.Sort(relations, (one, other) =>
        {
            var order = one.Type.CompareTo(other.Type);
            order = order != 0 ? order : one.Source.CompareTo(other.Source);
            order = order != 0 ? order : one.Target.CompareTo(other.Target);
            return order != 0 ? order : one.Paper.CompareTo(other.Paper);
        });
    }

    /// <summary>Relationships with a count of papers and a source; those that the lexicon adds where no paper states them among the others.</summary>
    /// <param name="known">Pairs that the lexicon knows, by ascending source, then target.</param>
    public IEnumerable<GraphRelationship> WithSource(RelationType relation, string type, IEnumerable<(int Source, int Target)>? known = null)
    {
        using var lexicon = (known ?? []).GetEnumerator();
        var more = lexicon.MoveNext();
        foreach (var same in Stated(relation))
        {
            var ends = (relations[same.Start].Source, relations[same.Start].Target);
            for (; more && lexicon.Current.CompareTo(ends) < 0; more = lexicon.MoveNext())
                yield return Known(type, lexicon.Current);
            if (more && lexicon.Current == ends)
                more = lexicon.MoveNext();
            yield return Relationship(same, type, withSource: true);
        }

        for (; more; more = lexicon.MoveNext())
            yield return Known(type, lexicon.Current);
    }

    /// <summary>Relationships that have no more than confidence and evidence.</summary>
    public IEnumerable<GraphRelationship> Plain(RelationType relation, string type) => Stated(relation).Select(same => Relationship(same, type, withSource: false));

    // The stretches of the sorted list that have the same ends.
    private IEnumerable<SpanRange> Stated(RelationType type)
    {
        for (var start = 0; start < relations.Length;)
        {
            var first = relations[start];
            var end = start + 1;
            while (end < relations.Length && relations[end].Type == first.Type && relations[end].Source == first.Source && relations[end].Target == first.Target)
                end++;
            if (first.Type == type)
                yield return new SpanRange(start, end - start);
            start = end;
        }
    }

    private GraphRelationship Relationship(SpanRange same, string type, bool withSource)
    {
        var stated = relations.AsSpan(same.Start, same.Count);
        var doubt = 1.0;
        var evidence = ImmutableArray.CreateBuilder<string>();
        foreach (var relation in stated)
        {
            doubt *= 1 - (relation.Confidence / 10_000.0);
            EvidenceTexts.Add(evidence, facts, relation.Paper, relation.Evidence);
        }

        ImmutableArray<Property> properties =
        [
            new("confidence", Weights.Together(doubt)),
            new(GraphSchema.Evidence, evidence.ToImmutable()),
        ];
        if (withSource)
            properties = [new("papers", (long)same.Count), .. properties, new("source", FromText)];
        return new GraphRelationship(type, facts.Terms[stated[0].Source].Id, facts.Terms[stated[0].Target].Id, properties);
    }

    private GraphRelationship Known(string type, (int Source, int Target) ends) => new(
        type,
        facts.Terms[ends.Source].Id,
        facts.Terms[ends.Target].Id,
        [new("papers", 0L), new("confidence", 1.0), new("source", FromLexicon)]);
}
