using System.Collections;
using System.Collections.Immutable;
using GraphCypher.Errors;
using GraphCypher.Syntax;

namespace GraphCypher.Tests.Syntax;

public class PrinterTests
{
    public static TheoryData<string> Statements =>
    [
        "MATCH (n:A&!B|%)-[r:X|Y*1..3 {a: 1}]->(m {b: $p} WHERE m.c > 1) WHERE n.x IS NOT NULL AND (n)-->() RETURN DISTINCT *, n.x + 1 AS y ORDER BY y DESC, n.x SKIP 1 LIMIT 2",
        "OPTIONAL MATCH p = (a)<--(b), q = shortestPath((a)-[:T*..5]-(b)) WITH a, count(*) AS c WHERE c > 1 RETURN a {.x, .*, y: 1, c} AS m",
        "MATCH p = ALL SHORTEST (a)-[:R]-+(b) RETURN p UNION ALL MATCH p = SHORTEST 2 GROUPS (a)((x)-[r]->(y) WHERE x.a < y.a){2,}(b) RETURN p",
        "UNWIND [1, 2.5, 'it\\'s', -3, null, true, NaN] AS x RETURN [y IN [x] WHERE y > 1 | y ^ 2], [(a)-->(b) WHERE a.x = b.x | b.y], reduce(s = 0, i IN [x] | s + i), all(i IN [x] WHERE i = 1), none(i IN [x])",
        "RETURN CASE x WHEN 1, 2 THEN 'a' ELSE 'b' END, CASE WHEN 1 < 2 <= 3 THEN 1 END, x[1], x[1..], x[..-2], NOT (1 = 2 XOR 3 <> 4), 'a' STARTS WITH 'b' OR 'c' =~ 'd' AND 1 IN [1]",
        "CREATE (a:A:B {x: 1})-[:R {y: 2}]->(b) MERGE (c:C) ON CREATE SET c.x = 1, c:D ON MATCH SET c += {y: 2} SET c[$k] = 1, c = $map REMOVE c.x, c:D DETACH DELETE a, b FOREACH (i IN [1, 2] | CREATE ({x: i}) SET a.y = i)",
        "CALL db.labels() YIELD label AS l WHERE l <> 'x' CALL (l) { MATCH (n) RETURN n } RETURN EXISTS { (n)-->() WHERE n.x = 1 }, COUNT { MATCH (n) RETURN n }, COLLECT { MATCH (n) RETURN n.x }",
        "PROFILE MATCH (`odd ``name`:`L 1`) RETURN `odd ``name`.`k k`, date('2020-01-01').year, count(DISTINCT x), '\\u0041\\n', 0xFF, 1e-7, .5",
        "EXPLAIN CALL test.it RETURN 1",
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public void Print_WhatWasRead_ReadsTheSame(string text)
    {
        Statement read = Parser.Parse(text);
        string printed = Printer.Print(read);
        Shape(Parser.Parse(printed)).ShouldBe(Shape(read), printed);
    }

    /// <summary>A tree as text, without its places.</summary>
    private static string Shape(object? node) => node switch
    {
        null => "null",
        string text => $"\"{text}\"",
        TextRange => "",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Shape))}]",
        _ when node.GetType() is { IsPrimitive: true } or { IsEnum: true } => $"{node}",
        _ when node.GetType() is { IsValueType: true, IsGenericType: true } type && type.Name.StartsWith("ValueTuple", StringComparison.Ordinal) =>
            $"({string.Join(", ", node.GetType().GetFields().Select(field => Shape(field.GetValue(node))))})",
        _ => $"{node.GetType().Name}({string.Join(", ", node.GetType().GetProperties().Where(IsContent).Select(property => Shape(property.GetValue(node))))})",
    };

    /// <summary>The text and alias marks of columns follow from how they are written.</summary>
    private static bool IsContent(System.Reflection.PropertyInfo property) =>
        property.Name is not ("EqualityContract" or "Place" or "Text") && !(property is { Name: "Name", DeclaringType.Name: nameof(ProjectionItem) }) && property.GetIndexParameters().Length == 0;
}
