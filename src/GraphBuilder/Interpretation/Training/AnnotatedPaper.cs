using System.Collections.Immutable;
using GraphBuilder.Annotations;
using GraphBuilder.Annotations.Matching;
using GraphBuilder.Extraction;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Training;

/// <summary>A paper whose roles, relations and results are known, to learn from.</summary>
/// <param name="Gold">The annotation.</param>
/// <param name="Entities">As annotated, or as recognised and then matched with the annotation; no two share an id.</param>
/// <param name="Roles">Of each entity; <see cref="Role.Mentioned"/> for one that is not annotated.</param>
/// <param name="Relations">Between entities by their numbers.</param>
/// <param name="Results">By the numbers of entities.</param>
/// <param name="Names">The names and spellings that are annotated.</param>
/// <param name="Missed">How many annotated relations, proposals and datasets evaluated on have no entity here.</param>
internal sealed record AnnotatedPaper(
    GoldPaper Gold,
    PaperText Text,
    ImmutableArray<PaperEntity> Entities,
    ImmutableArray<Role> Roles,
    ImmutableArray<(int Source, RelationType Type, int Target)> Relations,
    ImmutableArray<AnnotatedResult> Results,
    ImmutableArray<string> Names,
    MissedAnnotations Missed)
{
    /// <summary>The same paper with the very entities that are annotated, wherever they stand; null when <see cref="Entities"/> are those.</summary>
    public AnnotatedPaper? Marked { get; init; }

    /// <summary>Finds the entities among those annotated, as the scorer matches them.</summary>
    /// <param name="found">As recognition finds them in the text, by a model that has not seen this paper.</param>
    public static AnnotatedPaper Of(GoldPaper gold, PaperText text, ImmutableArray<PaperEntity> found) =>
        Matched(gold, text, found) with { Marked = Matched(gold, text, Known(gold, text, AnnotatedPlaces.Find(gold, text), found)) };

    /// <summary>Annotated entities with what recognition knows of them where it finds them too, as later papers will have it.</summary>
    private static ImmutableArray<PaperEntity> Known(GoldPaper gold, PaperText text, ImmutableArray<PaperEntity> annotated, ImmutableArray<PaperEntity> found)
    {
        ImmutableArray<int> matchOfFound = Match(gold, text, found), matchOfAnnotated = Match(gold, text, annotated);
        var foundOf = new Dictionary<int, PaperEntity>();
        for (int i = 0; i < found.Length; i++)
        {
            if (matchOfFound[i] >= 0)
                foundOf.Add(matchOfFound[i], found[i]);
        }

        return
        [
            .. annotated.Select((entity, i) => foundOf.TryGetValue(matchOfAnnotated[i], out PaperEntity? known)
                ? entity with { Texts = known.Texts, TextsWrittenOut = known.TextsWrittenOut, Owned = known.Owned }
                : entity),
        ];
    }

    private static ImmutableArray<int> Match(GoldPaper gold, PaperText text, ImmutableArray<PaperEntity> entities) =>
        GoldMatch.Match(gold, text, [.. entities.Select(entity => (entity.Type, entity.Mentions))]);

    /// <summary>The same paper with other found entities.</summary>
    public AnnotatedPaper With(ImmutableArray<PaperEntity> found) => Matched(Gold, Text, found) with { Marked = Marked };

    private static AnnotatedPaper Matched(GoldPaper gold, PaperText text, ImmutableArray<PaperEntity> found)
    {
        ImmutableArray<PaperEntity> entities = NamedEntities.Of(found).Entities;
        ImmutableArray<int> annotated = Match(gold, text, entities);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < entities.Length; i++)
        {
            if (annotated[i] >= 0)
                places.TryAdd(gold.Entities[annotated[i]].Name, i);
        }

        ImmutableArray<Role> roles = [.. annotated.Select(place => place < 0 ? Role.Mentioned : gold.Entities[place].Role)];
        ImmutableArray<(int Source, RelationType Type, int Target)> relations =
        [
            .. gold.Relations.Distinct().Where(relation => places.ContainsKey(relation.Source) && places.ContainsKey(relation.Target))
                .Select(relation => (places[relation.Source], relation.Type, places[relation.Target])),
        ];
        return new AnnotatedPaper(
            gold,
            text,
            entities,
            roles,
            relations,
            [.. gold.Results.Select(result => new AnnotatedResult(At(result.Method), At(result.Dataset), At(result.Metric), result.Value))],
            [.. gold.Entities.SelectMany(entity => entity.Surfaces.Append(entity.Name))],
            new MissedAnnotations(
                gold.Relations.Distinct().Count() - relations.Length,
                gold.Entities.Count(entity => entity.Role == Role.Proposed) - roles.Count(role => role == Role.Proposed),
                gold.Entities.Count(entity => entity.Role == Role.EvaluatedOn) - roles.Count(role => role == Role.EvaluatedOn)));

        int At(string name) => name.Length == 0 ? AnnotatedResult.NotStated : places.TryGetValue(name, out int place) ? place : AnnotatedResult.NotFound;
    }
}

/// <summary>What the annotation says of entities that were not found: it bounds how much can be found at all.</summary>
internal readonly record struct MissedAnnotations(int Relations, int Proposed, int EvaluatedOn);

/// <param name="Method">The number of an entity, or one of the numbers below.</param>
/// <param name="Value">As written, blanks and backslashes aside.</param>
internal readonly record struct AnnotatedResult(int Method, int Dataset, int Metric, string Value)
{
    /// <summary>For a part that the text does not state, and for one that is stated but not among the entities.</summary>
    public const int NotStated = -1, NotFound = -2;

    /// <summary>Whether a value of the text is this one.</summary>
    public bool Is(ReadOnlySpan<char> written) => string.Equals(Bare(Value), Bare(written), StringComparison.Ordinal);

    private static string Bare(ReadOnlySpan<char> value)
    {
        Span<char> bare = stackalloc char[Math.Min(value.Length, 256)];
        int length = 0;
        foreach (char c in value)
        {
            if (length < bare.Length && c != '\\' && !char.IsWhiteSpace(c))
                bare[length++] = c;
        }

        return bare[..length].ToString();
    }
}
