using GraphCypher.Syntax;

namespace GraphCypher.Tests.Generated;

/// <summary>The parts of the language that patterns are.</summary>
internal static class CoverageOfPatterns
{
    public static IEnumerable<string> Of(object node) => node switch
    {
        PatternPart part => OfPart(part),
        NodePattern one => Coverage.Present((one.Labels is not null, "node labels"), (one.Properties is not null, "node properties"), (one.Where is not null, "node WHERE")),
        RelationshipPattern one => OfRelationship(one),
        RepeatedPattern repeated => Coverage.Present((repeated.Times.Most is not null, "{1,2}"), (repeated.Times.Most is null, "+ or *"), (repeated.Where is not null, "repeated WHERE")),
        LabelAnd both => [both.IsColons ? "label :" : "label &"],
        LabelOr => ["label |"],
        LabelNot => ["label !"],
        AnyLabel => ["label %"],
        _ => [],
    };

    private static IEnumerable<string> OfPart(PatternPart part)
    {
        if (part.Variable is not null)
            yield return "named path";
        if (part.Selection != PathSelection.All)
        {
            yield return part.Selection switch
            {
                PathSelection.Shortest => part.IsFunction ? "shortestPath" : "SHORTEST k",
                PathSelection.AllShortest => part.IsFunction ? "allShortestPaths" : "ALL SHORTEST",
                PathSelection.ShortestGroups => "SHORTEST k GROUPS",
                _ => "ANY",
            };
        }
    }

    private static IEnumerable<string> OfRelationship(RelationshipPattern one) => Coverage.Present(
        (one.Direction == Direction.Outgoing, "-->"),
        (one.Direction == Direction.Incoming, "<--"),
        (one.Direction == Direction.Either, "--"),
        (one.Types is not null, "types"),
        (one.Properties is not null, "relationship properties"),
        (one.Where is not null, "relationship WHERE"),
        (one.Length?.Most is not null, "*1..2"),
        (one.Length is { Most: null }, "*"));
}
