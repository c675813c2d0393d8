using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Resolution;

/// <summary>Rewrites what was found in a paper in the terms of the whole corpus.</summary>
internal static class CorpusNames
{
    /// <param name="found">What was found in the paper.</param>
    /// <param name="things">For each of its entities the place in <paramref name="entities"/>.</param>
    /// <param name="entities">The things of the corpus.</param>
    public static PaperExtraction Give(PaperExtraction found, ImmutableArray<int> things, ImmutableArray<ResolvedEntity> entities)
    {
        var thingOf = new Dictionary<string, ResolvedEntity>(found.Entities.Length, StringComparer.Ordinal);
        for (var i = 0; i < things.Length; i++)
            thingOf.Add(found.Entities[i].Id, entities[things[i]]);
        return found with
        {
            Entities = Entities(found.Entities, thingOf),
            Relations = Relations(found.Relations, thingOf),
            Results = Results(found.Results, thingOf),
        };
    }

    private static ImmutableArray<ExtractedEntity> Entities(ImmutableArray<ExtractedEntity> entities, Dictionary<string, ResolvedEntity> thingOf)
    {
        var named = new List<ExtractedEntity>(entities.Length);
        foreach (var entity in entities)
        {
            var thing = thingOf[entity.Id];
            var at = named.FindIndex(known => known.Id == thing.Id);
            if (at < 0)
                named.Add(entity with { Id = thing.Id, Name = thing.Name, Type = thing.Type, Role = Allowed(entity.Role, thing.Type) });
            else
                named[at] = Joined(named[at], entity);
        }

        return [.. named];
    }

    private static ExtractedEntity Joined(ExtractedEntity known, ExtractedEntity same)
    {
        var role = Allowed(same.Role, known.Type);
        return known with
        {
            Role = role < known.Role ? role : known.Role,
            Confidence = Math.Max(known.Confidence, same.Confidence),
            Mentions = Union(known.Mentions, same.Mentions),
        };
    }

    // Papers evaluate on datasets; what turned out to be something else they used.
    private static Role Allowed(Role role, TermType type) => role == Role.EvaluatedOn && type != TermType.Dataset ? Role.Used : role;

    private static ImmutableArray<ExtractedRelation> Relations(ImmutableArray<ExtractedRelation> relations, Dictionary<string, ResolvedEntity> thingOf)
    {
        var named = new List<ExtractedRelation>(relations.Length);
        foreach (var relation in relations)
        {
            var (source, target) = (thingOf[relation.Source], thingOf[relation.Target]);
            if (ReferenceEquals(source, target) || (relation.Type == RelationType.EvaluatedOn && target.Type != TermType.Dataset))
                continue;
            var at = named.FindIndex(known => known.Type == relation.Type && known.Source == source.Id && known.Target == target.Id);
            if (at < 0)
            {
                named.Add(relation with { Source = source.Id, Target = target.Id });
                continue;
            }

            named[at] = named[at] with
            {
                Confidence = Math.Max(named[at].Confidence, relation.Confidence),
                Evidence = Union(named[at].Evidence, relation.Evidence),
            };
        }

        return [.. named];
    }

    private static ImmutableArray<ExtractedResult> Results(ImmutableArray<ExtractedResult> results, Dictionary<string, ResolvedEntity> thingOf)
    {
        var named = new List<ExtractedResult>(results.Length);
        foreach (var result in results)
        {
            var next = result with
            {
                Method = result.Method is null ? null : thingOf[result.Method].Id,
                Dataset = Typed(result.Dataset, TermType.Dataset, thingOf),
                Metric = Typed(result.Metric, TermType.Metric, thingOf),
            };
            var at = named.FindIndex(known => AreOne(known, next));
            if (at < 0)
                named.Add(next);
            else
                named[at] = named[at] with { Evidence = Union(named[at].Evidence, next.Evidence) };
        }

        return [.. named];
    }

    // Two numbers of which nothing is known stay two.
    private static bool AreOne(ExtractedResult one, ExtractedResult other) =>
        one.Value == other.Value && one.Method == other.Method && one.Dataset == other.Dataset && one.Metric == other.Metric
        && (one.Method ?? one.Dataset ?? one.Metric) is not null;

    private static string? Typed(string? id, TermType type, Dictionary<string, ResolvedEntity> thingOf) =>
        id is not null && thingOf[id] is { } thing && thing.Type == type ? thing.Id : null;

    private static ImmutableArray<TextSpan> Union(ImmutableArray<TextSpan> some, ImmutableArray<TextSpan> others)
    {
        var union = some.ToBuilder();
        foreach (var span in others)
        {
            if (!some.Contains(span))
                union.Add(span);
        }

        union.Sort();
        return union.DrainToImmutable();
    }
}
