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

    private static ImmutableArray<ExtractedEntity> Entities(ImmutableArray<ExtractedEntity> entities, Dictionary<string, ResolvedEntity> thingOf) =>
    [
        .. entities.GroupBy(entity => thingOf[entity.Id].Id, StringComparer.Ordinal).Select(same =>
        {
            var thing = thingOf[same.First().Id];
            return new ExtractedEntity(
                thing.Id,
                thing.Name,
                thing.Type,
                RoleOf(same.Min(entity => entity.Role), thing.Type),
                same.Max(entity => entity.Confidence),
                Union(same.Select(entity => entity.Mentions)));
        }),
    ];

    // Papers evaluate on datasets; what turned out to be something else they used.
    private static Role RoleOf(Role role, TermType type) => role == Role.EvaluatedOn && type != TermType.Dataset ? Role.Used : role;

    private static ImmutableArray<ExtractedRelation> Relations(ImmutableArray<ExtractedRelation> relations, Dictionary<string, ResolvedEntity> thingOf) =>
    [
        .. relations
            .Select(relation => (Source: thingOf[relation.Source], Target: thingOf[relation.Target], Relation: relation))
            .Where(stated => !ReferenceEquals(stated.Source, stated.Target))
            .Where(stated => stated.Relation.Type != RelationType.EvaluatedOn || stated.Target.Type == TermType.Dataset)
            .GroupBy(stated => (stated.Source.Id, stated.Relation.Type, TargetId: stated.Target.Id))
            .Select(same => new ExtractedRelation(
                same.Key.Id,
                same.Key.Type,
                same.Key.TargetId,
                same.Max(stated => stated.Relation.Confidence),
                Union(same.Select(stated => stated.Relation.Evidence)))),
    ];

    private static ImmutableArray<ExtractedResult> Results(ImmutableArray<ExtractedResult> results, Dictionary<string, ResolvedEntity> thingOf) =>
    [
        .. results
            .Select(result => result with
            {
                Method = result.Method is null ? null : thingOf[result.Method].Id,
                Dataset = Typed(result.Dataset, TermType.Dataset, thingOf),
                Metric = Typed(result.Metric, TermType.Metric, thingOf),
            })
            .GroupBy(result => (result.Method, result.Dataset, result.Metric, result.Value, Place: PlaceOfBare(result)))
            .Select(same => same.First() with { Evidence = Union(same.Select(result => result.Evidence)) }),
    ];

    // Two numbers of which nothing is known are one only where they stand.
    private static TextSpan? PlaceOfBare(ExtractedResult result) =>
        result.Method is null && result.Dataset is null && result.Metric is null && result.Evidence.Length > 0 ? result.Evidence[0] : null;

    private static string? Typed(string? id, TermType type, Dictionary<string, ResolvedEntity> thingOf) =>
        id is not null && thingOf[id] is { } thing && thing.Type == type ? thing.Id : null;

    private static ImmutableArray<TextSpan> Union(IEnumerable<ImmutableArray<TextSpan>> spans) => [.. spans.SelectMany(span => span).Distinct().Order()];
}
