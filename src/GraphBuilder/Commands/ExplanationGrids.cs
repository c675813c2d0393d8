using System.Collections.Immutable;
using GraphBuilder.Explanation;
using GraphBuilder.Extraction;
using GraphConsole.Output;

namespace GraphBuilder.Commands;

/// <summary>An explanation as a program reads it: terms, places and pairs, a row each.</summary>
internal static class ExplanationGrids
{
    private const int Decimals = 4;

    public static IReadOnlyList<Grid> Of(PaperExplanation explanation) =>
    [
        new Grid("terms",
            ["term", "type", "role", "confidence", "least", .. ExtractionNames.Types, .. ExtractionNames.Roles, "joined", "id", "name", "idType", "linked"],
            [.. explanation.Entities.Select(Term)]),
        new Grid("places",
            ["field", "start", "end", "text", "fate", "term", "proposedBy", "chain", "probability", "because"],
            [
                .. explanation.Entities.SelectMany(static entity => entity.Places.Select(place => Place(place, entity.Entity.Name))),
                .. explanation.Lost.Select(static place => Place(place, "")),
            ]),
        new Grid("relations",
            ["source", "type", "target", "probability", "least", "holds"],
            [
                .. explanation.Relations.Select(static relation => ImmutableArray.Create<Cell>(
                    relation.Source, ExtractionNames.Of(relation.Type), relation.Target, Share(relation.Probability), Share(relation.Least), relation.Holds ? "yes" : "no")),
            ]),
    ];

    private static ImmutableArray<Cell> Term(ExplainedEntity term) =>
    [
        term.Entity.Name, ExtractionNames.Of(term.Entity.Type), ExtractionNames.Of(term.Entity.Role), Share(term.Entity.Confidence), Share(term.Least),
        .. term.Types.Select(static type => Share(type)), .. term.Roles.Select(static role => Share(role)),
        Cell.List(term.Joined), term.Thing.Id, term.Thing.Name, ExtractionNames.Of(term.Thing.Type), Cell.List(term.Linked),
    ];

    private static ImmutableArray<Cell> Place(ExplainedPlace place, string term) =>
    [
        ExtractionNames.Of(place.Span.Field), place.Span.Start, place.Span.End, place.Text, NameOf(place.Fate), term, Cell.List(place.ProposedBy),
        place.Chain is { } chain ? Share(chain) : "", place.Probability is { } probability ? Share(probability) : "", place.Because,
    ];

    private static string NameOf(PlaceFate fate) => fate switch
    {
        PlaceFate.Kept => "kept",
        PlaceFate.Unlikely => "unlikely",
        PlaceFate.Overlapped => "overlapped",
        _ => "generic",
    };

    private static Cell Share(double share) => Cell.Measure(Math.Round(share, Decimals), Decimals);
}
