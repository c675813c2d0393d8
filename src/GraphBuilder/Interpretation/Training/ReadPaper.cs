using System.Collections.Immutable;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;

namespace GraphBuilder.Interpretation.Training;

/// <summary>An annotated paper, cut into units.</summary>
internal sealed record ReadPaper(AnnotatedPaper Paper, PaperUnits Units, ImmutableArray<EntityTraits> Traits)
{
    public static ReadPaper Of(AnnotatedPaper paper, KnownNames names)
    {
        PaperUnits units = PaperUnits.Of(paper.Text, paper.Entities);
        return new ReadPaper(paper, units, EntityTraits.Of(paper.Text, paper.Entities, units, names, own: 1));
    }

    public RelationContext Context(ImmutableArray<RoleEstimate> roles) => new(Paper.Entities, Units, Traits, roles);
}

/// <summary>An annotated paper with roles told by a model that has not learnt from it.</summary>
internal sealed record RelationPaper(AnnotatedPaper Paper, RelationContext Context);
