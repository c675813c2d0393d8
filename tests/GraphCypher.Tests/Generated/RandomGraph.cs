using System.Globalization;

namespace GraphCypher.Tests.Generated;

/// <summary>A small graph as one statement that makes it: each key has values of one kind, <c>mixed</c> of all; every node and relationship has its own <c>k</c>.</summary>
internal static class RandomGraph
{
    private static readonly string[] Labels = ["A", "B", "C", "`D E`"];
    private static readonly string[] Types = ["R", "S", "T"];
    private static readonly string[] Names = ["'abc'", "'a'", "'Abacus'", "''", "'Ärger 🦙'", "'two words'", "'7'", "'2.5'", "'true'"];
    private static readonly string[] Mixed = ["1", "2.5", "'abc'", "true", "[1, 2]", "-3", "'b'", "false", "date('2024-02-29')", "0.0"];

    public static string Statement(int seed)
    {
        var random = new Random(seed);
        int nodes = random.Next(6, 10), relationships = random.Next(9, 14);
        IEnumerable<string> made = Enumerable.Range(0, nodes).Select(i => $"(n{i}{Some(random, Labels, 0.55)} {{k: {i}{Properties(random)}}})");
        IEnumerable<string> joined = Enumerable.Range(0, relationships).Select(i =>
            $"(n{random.Next(nodes)})-[:{Types[random.Next(Types.Length)]} {{k: {i + 50}{Properties(random)}}}]->(n{random.Next(nodes)})");
        return "CREATE " + string.Join(", ", made.Concat(joined));
    }

    private static string Some(Random random, string[] names, double chance) => string.Concat(names.Where(_ => random.NextDouble() < chance).Select(name => ":" + name));

    private static string Properties(Random random)
    {
        string all = "";
        Add("num", $"{random.Next(5)}");
        Add("ratio", string.Create(CultureInfo.InvariantCulture, $"{(random.Next(17) - 6) / 4.0:0.0##}"));
        Add("name", Names[random.Next(Names.Length)]);
        Add("flag", random.Next(2) == 0 ? "true" : "false");
        Add("tags", random.Next(3) switch { 0 => "['a', 'b']", 1 => "['graph']", _ => "['b', 'a', 'c']" });
        Add("nums", random.Next(3) switch { 0 => "[1, 2]", 1 => "[3]", _ => "[2, 1, 4]" });
        Add("day", $"date('20{random.Next(10, 27)}-0{random.Next(1, 10)}-1{random.Next(10)}')");
        Add("moment", $"localdatetime('20{random.Next(10, 27)}-0{random.Next(1, 10)}-1{random.Next(10)}T1{random.Next(10)}:3{random.Next(10)}')");
        Add("mixed", Mixed[random.Next(Mixed.Length)]);
        return all;

        void Add(string key, string value)
        {
            if (random.Next(100) < 60)
                all += $", {key}: {value}";
        }
    }
}
