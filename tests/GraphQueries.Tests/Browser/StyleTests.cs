using System.Text.RegularExpressions;
using GraphQueries.Tests.Support;
using GraphStore.Model;

namespace GraphQueries.Tests.Browser;

/// <summary>The style sheet of Neo4j Browser says nothing of labels, types and properties that the graph does not have, and forgets none.</summary>
public partial class StyleTests
{
    private static readonly string[] Known =
    [
        "diameter", "color", "border-color", "border-width", "text-color-internal", "text-color-external", "font-size", "caption", "shaft-width", "padding",
    ];

    [Fact]
    public void Style_Selectors_AreLabelsAndTypesOfTheSchema()
    {
        var labels = GraphSchema.Nodes.SelectMany(node => node.Labels).Distinct(StringComparer.Ordinal).ToArray();
        var styled = Rules().Where(rule => rule.Element == "node" && rule.Name.Length > 0).Select(rule => rule.Name).ToArray();
        styled.ShouldBe(labels, ignoreOrder: true);
        Rules().Where(rule => rule.Element == "relationship" && rule.Name.Length > 0).ShouldAllBe(rule => GraphSchema.Relationship(rule.Name) != null);
    }

    [Fact]
    public void Style_Properties_AreThoseThatBrowserKnowsWithValuesThatItTakes()
    {
        foreach (var rule in Rules())
        {
            foreach (var (property, value) in rule.Properties)
            {
                Known.ShouldContain(property);
                string pattern = property switch
                {
                    "caption" => "^\"(\\{\\w+\\}|<type>)\"$",
                    _ when property.Contains("color", StringComparison.Ordinal) => "^#[0-9A-F]{6}$",
                    _ => @"^\d+px$",
                };
                value.ShouldMatch(pattern);
            }
        }
    }

    [Fact]
    public void Style_Captions_AreRequiredPropertiesOfTheirLabelOrType()
    {
        foreach (var rule in Rules().Where(rule => rule.Name.Length > 0))
        {
            string caption = rule.Properties["caption"].Trim('"');
            if (caption == "<type>")
                continue;
            var properties = rule.Element == "node"
                ? GraphSchema.Nodes.First(node => node.Labels.Contains(rule.Name, StringComparer.Ordinal)).Properties
                : GraphSchema.Relationship(rule.Name)!.Properties;
            properties.ShouldContain(property => property.Name == caption.Trim('{', '}') && property.Required, rule.Name);
        }
    }

    private static List<Rule> Rules()
    {
        string text = File.ReadAllText(RepositoryFile.Path("cypher/browser/style.grass"));
        var rules = RulePattern().Matches(text).Select(match => new Rule(
            match.Groups["element"].Value,
            match.Groups["name"].Value,
            match.Groups["body"].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal))).ToList();
        RulePattern().Replace(text, "").Trim().ShouldBeEmpty("the file has something else than rules");
        return rules;
    }

    [GeneratedRegex(@"(?<element>node|relationship)(\.(?<name>\w+))?\s*\{(?<body>(?:[^{}]|\{\w+\})*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RulePattern();

    private sealed record Rule(string Element, string Name, Dictionary<string, string> Properties);
}
