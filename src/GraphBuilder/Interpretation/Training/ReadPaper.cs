using System.Collections.Immutable;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;

namespace GraphBuilder.Interpretation.Training;

/// <summary>An annotated paper, cut into units.</summary>
/// <param name="Number">The paper's number; the same when it is given once with found and once with annotated entities.</param>
/// <param name="IsFound">Whether its entities are found ones, as those of the papers that are read later will be.</param>
internal sealed record ReadPaper(AnnotatedPaper Paper, PaperUnits Units, ImmutableArray<EntityTraits> Traits, int Number, bool IsFound)
{
    /// <summary>The papers with found entities, then the same papers with annotated ones.</summary>
    public static ImmutableArray<ReadPaper> Of(IReadOnlyList<AnnotatedPaper> papers, KnownNames names) =>
    [
        .. papers.Select((paper, i) => Of(paper, names, i, isFound: true)),
        .. papers.Select((paper, i) => (Paper: paper.Marked, Number: i)).Where(pair => pair.Paper is not null).Select(pair => Of(pair.Paper!, names, pair.Number, isFound: false)),
    ];

    public static ReadPaper Of(AnnotatedPaper paper, KnownNames names, int number, bool isFound)
    {
        PaperUnits units = PaperUnits.Of(paper.Text, paper.Entities);
        return new ReadPaper(paper, units, EntityTraits.Of(paper.Text, paper.Entities, units, names, own: 1), number, isFound);
    }

    public RelationContext Context(ImmutableArray<RoleEstimate> roles, KeyRows keys) => new(Paper.Entities, Units, Traits, roles, keys);
}

/// <summary>An annotated paper with roles told by a model that has not learnt from it.</summary>
internal sealed record RelationPaper(ReadPaper Read, RelationContext Context)
{
    public AnnotatedPaper Paper => Read.Paper;

    public int Number => Read.Number;
}
