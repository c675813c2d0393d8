using System.Collections;
using System.Reflection;
using GraphCypher.Functions;
using GraphCypher.Syntax;
using GraphCypher.Values.Temporal;

namespace GraphCypher.Tests.Generated;

/// <summary>Which parts of the language a statement uses, read from its tree: clauses, patterns, operators, functions.</summary>
internal static class Coverage
{
    private static readonly string[] Parts =
    [
        "MATCH", "OPTIONAL MATCH", "WHERE", "WITH", "WITH *", "WITH WHERE", "RETURN", "RETURN *", "DISTINCT", "ORDER BY", "DESC", "SKIP", "LIMIT", "UNWIND", "UNION", "UNION ALL", "CALL procedure", "YIELD WHERE",
        "CALL { }", "CALL (x) { }", "CALL (*) { }", "OPTIONAL CALL", "EXPLAIN", "PROFILE",
        "CREATE", "MERGE", "ON CREATE", "ON MATCH", "SET property", "SET [property]", "SET =", "SET +=", "SET label", "REMOVE property", "REMOVE label", "DELETE", "DETACH DELETE", "FOREACH",
        "several patterns", "named path", "node labels", "node properties", "node WHERE", "-->", "<--", "--", "types", "relationship properties", "relationship WHERE", "*1..2", "*", "{1,2}", "+ or *", "repeated WHERE",
        "label &", "label |", "label !", "label %", "label :", "shortestPath", "allShortestPaths", "SHORTEST k", "ALL SHORTEST", "SHORTEST k GROUPS", "ANY",
        "literal", "parameter", "variable", "property", "label check", "index", "slice", "list", "map", "map projection", "map projection .*", "CASE", "simple CASE", "ELSE", "list comprehension", "pattern comprehension",
        "all", "any", "none", "single", "reduce", "pattern as condition", "EXISTS { }", "COUNT { }", "COLLECT { }", "count(*)", "DISTINCT in an aggregate", "comparisons in a row",
    ];

    /// <summary>Functions that Neo4j 5.26 does not have: tests of their own look at them.</summary>
    private static readonly string[] Own = ["rels", "sinh", "cosh", "tanh", "coth"];

    /// <summary>All that there is.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Parts,
        .. Enum.GetNames<UnaryOperator>(), .. Enum.GetNames<BinaryOperator>(), .. Enum.GetNames<ComparisonOperator>(),
        .. FunctionLibrary.Names.Concat(Aggregates.Names).Except(Own, StringComparer.Ordinal).Select(Function), .. TemporalFunctions.Names.Select(Function),
        "CALL db.labels", "CALL db.relationshipTypes", "CALL db.propertyKeys",
    ];

    public static HashSet<string> Of(Statement statement)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (statement.Mode != PlanMode.Run)
            found.Add(statement.Mode.ToString().ToUpperInvariant());
        Walk(statement.Query, found);
        return found;
    }

    private static string Function(string name) => name.ToLowerInvariant() + "()";

    private static void Walk(object? node, HashSet<string> found)
    {
        if (node is null or string || node.GetType() is { IsPrimitive: true } or { IsEnum: true })
            return;
        if (node is IEnumerable items)
        {
            foreach (object? item in items)
                Walk(item, found);
            return;
        }

        found.UnionWith(PartsOf(node));
        bool isTuple = node.GetType().Name.StartsWith("ValueTuple", StringComparison.Ordinal);
        IEnumerable<object?> below = isTuple
            ? node.GetType().GetFields().Select(field => field.GetValue(node))
            : node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name != "Place" && property.GetIndexParameters().Length == 0).Select(property => property.GetValue(node));
        if (node.GetType().Namespace is "GraphCypher.Syntax" || isTuple)
        {
            foreach (object? one in below)
            {
                if (one is ComparisonOperator comparison)
                    found.Add(comparison.ToString());
                Walk(one, found);
            }
        }
    }

    private static IEnumerable<string> PartsOf(object node) => node switch
    {
        Query query => query.KeepDuplicates.Select(all => all ? "UNION ALL" : "UNION"),
        Clause clause => CoverageOfClauses.Of(clause),
        Projection projection => Present((projection.Distinct, "DISTINCT"), (!projection.OrderBy.IsEmpty, "ORDER BY"), (projection.OrderBy.Any(item => item.Descending), "DESC"), (projection.Skip is not null, "SKIP"), (projection.Limit is not null, "LIMIT")),
        SetItem or RemoveItem => CoverageOfClauses.OfItem(node),
        PatternPart or PatternElement or LabelExpression => CoverageOfPatterns.Of(node),
        FunctionExpression call => Present((true, Function(call.Name)), (call.Distinct, "DISTINCT in an aggregate")),
        UnaryExpression unary => [unary.Operator.ToString()],
        BinaryExpression binary => [binary.Operator.ToString()],
        ComparisonExpression comparison => Present((comparison.Rest.Length > 1, "comparisons in a row")),
        LiteralExpression => ["literal"],
        ParameterExpression => ["parameter"],
        VariableExpression => ["variable"],
        PropertyExpression => ["property"],
        LabelCheckExpression => ["label check"],
        IndexExpression => ["index"],
        SliceExpression => ["slice"],
        ListExpression => ["list"],
        MapExpression => ["map"],
        MapProjectionExpression map => Present((true, "map projection"), (map.Entries.Any(entry => entry.Key is null), "map projection .*")),
        CaseExpression choice => Present((choice.Subject is null, "CASE"), (choice.Subject is not null, "simple CASE"), (choice.Else is not null, "ELSE")),
        ListComprehensionExpression => ["list comprehension"],
        PatternComprehensionExpression => ["pattern comprehension"],
        QuantifierExpression quantifier => [quantifier.Quantifier.ToString().ToLowerInvariant()],
        ReduceExpression => ["reduce"],
        PatternExpression => ["pattern as condition"],
        SubqueryExpression subquery => [subquery.Kind.ToString().ToUpperInvariant() + " { }"],
        CountAllExpression => ["count(*)"],
        _ => [],
    };

    internal static IEnumerable<string> Present(params (bool IsThere, string Part)[] parts) => parts.Where(part => part.IsThere).Select(part => part.Part);
}
