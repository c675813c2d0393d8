using GraphCypher.Syntax;

namespace GraphCypher.Tests.Generated;

/// <summary>The parts of the language that clauses are.</summary>
internal static class CoverageOfClauses
{
    public static IEnumerable<string> Of(Clause clause) => clause switch
    {
        MatchClause match => Coverage.Present((!match.Optional, "MATCH"), (match.Optional, "OPTIONAL MATCH"), (match.Where is not null, "WHERE"), (match.Pattern.Parts.Length > 1, "several patterns")),
        UnwindClause => ["UNWIND"],
        WithClause with => Coverage.Present((true, "WITH"), (with.Projection.All, "WITH *"), (with.Where is not null, "WITH WHERE")),
        ReturnClause result => Coverage.Present((true, "RETURN"), (result.Projection.All, "RETURN *")),
        CallClause call => Coverage.Present((true, "CALL procedure"), (true, "CALL " + call.Procedure), (call.Where is not null, "YIELD WHERE")),
        SubqueryClause subquery => Coverage.Present((subquery.Imports is null, "CALL { }"), (subquery.Imports is not null, "CALL (x) { }"), (subquery.ImportAll, "CALL (*) { }"), (subquery.Optional, "OPTIONAL CALL")),
        CreateClause => ["CREATE"],
        MergeClause merge => Coverage.Present((true, "MERGE"), (!merge.OnCreate.IsEmpty, "ON CREATE"), (!merge.OnMatch.IsEmpty, "ON MATCH")),
        DeleteClause delete => [delete.Detach ? "DETACH DELETE" : "DELETE"],
        ForeachClause => ["FOREACH"],
        _ => [],
    };

    public static IEnumerable<string> OfItem(object item) => item switch
    {
        SetProperty => ["SET property"],
        SetDynamicProperty => ["SET [property]"],
        SetProperties properties => [properties.Add ? "SET +=" : "SET ="],
        SetLabels => ["SET label"],
        RemoveProperty => ["REMOVE property"],
        RemoveLabels => ["REMOVE label"],
        _ => [],
    };
}
