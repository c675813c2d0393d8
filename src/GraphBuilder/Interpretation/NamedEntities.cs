using System.Collections.Immutable;
using GraphBuilder.Recognition;
using GraphStore.Model;

namespace GraphBuilder.Interpretation;

/// <summary>A paper's entities with their ids, <c>term:</c> and the slug of the name; those whose names share a slug are one.</summary>
internal readonly record struct NamedEntities(ImmutableArray<PaperEntity> Entities, ImmutableArray<string> Ids)
{
    public static NamedEntities Of(ImmutableArray<PaperEntity> entities)
    {
        var places = new Dictionary<string, int>(entities.Length, StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<PaperEntity>(entities.Length);
        var ids = ImmutableArray.CreateBuilder<string>(entities.Length);
        foreach (PaperEntity entity in entities)
        {
            string id = GraphIds.Of("term", entity.Name);
            if (places.TryAdd(id, kept.Count))
            {
                kept.Add(entity);
                ids.Add(id);
            }
            else
            {
                kept[places[id]] = Merge(kept[places[id]], entity);
            }
        }

        return new NamedEntities(kept.DrainToImmutable(), ids.DrainToImmutable());
    }

    /// <summary>The surer one's name and type, the mentions of both.</summary>
    private static PaperEntity Merge(PaperEntity first, PaperEntity second)
    {
        PaperEntity surer = second.Confidence > first.Confidence ? second : first;
        return surer with { Mentions = [.. first.Mentions.Concat(second.Mentions).Distinct().Order()] };
    }
}
