using System.Collections.Immutable;
using GraphBuilder.Annotations;
using GraphBuilder.Annotations.Matching;
using GraphBuilder.Extraction;
using GraphBuilder.Text;

namespace GraphBuilder.Evaluation;

/// <summary>One paper as annotated and as found, with which found entity is which annotated one.</summary>
internal sealed class PaperComparison
{
    private static readonly PaperExtraction Nothing = new([], [], [], []);

    private readonly ExtractedPaper? system;

    /// <param name="system">Null when the paper is not among those that were extracted.</param>
    public PaperComparison(GoldPaper gold, ExtractedPaper? system)
    {
        Gold = gold;
        this.system = system;
        Found = system?.Extraction ?? Nothing;
        GoldOf = GoldMatch.Match(gold, [.. Found.Entities.Select(static entity => (entity.Type, entity.Mentions))], Slice);
        var foundOf = new int[gold.Entities.Length];
        Array.Fill(foundOf, -1);
        for (var found = 0; found < GoldOf.Length; found++)
        {
            if (GoldOf[found] >= 0)
                foundOf[GoldOf[found]] = found;
        }

        FoundOf = [.. foundOf];
    }

    public GoldPaper Gold { get; }

    public PaperExtraction Found { get; }

    public bool IsMissing => system is null;

    /// <summary>For each found entity the number of the annotated one, or -1.</summary>
    public ImmutableArray<int> GoldOf { get; }

    /// <summary>For each annotated entity the number of the found one, or -1.</summary>
    public ImmutableArray<int> FoundOf { get; }

    /// <summary>The text of one of the found spans.</summary>
    public string Slice(TextSpan span) => TextOf(span.Field)[span.Start..span.End];

    /// <summary>The text that the found spans count on.</summary>
    public string TextOf(Field field) => (field, system) switch
    {
        (Field.Title, null) => Gold.Title,
        (Field.Title, _) => system.Paper.Title,
        (_, null) => Gold.Abstract,
        _ => system.Paper.Abstract,
    };

    /// <summary>The annotated name of a found entity, by its id; null for an entity that is none.</summary>
    public string? GoldName(string id)
    {
        for (var found = 0; found < GoldOf.Length; found++)
        {
            if (Found.Entities[found].Id == id)
                return GoldOf[found] < 0 ? null : Gold.Entities[GoldOf[found]].Name;
        }

        return null;
    }
}
