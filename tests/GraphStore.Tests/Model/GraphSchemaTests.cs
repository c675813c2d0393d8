using System.Text.RegularExpressions;
using GraphStore.Model;

namespace GraphStore.Tests.Model;

public sealed class GraphSchemaTests
{
    [Fact]
    public void Schema_LabelsAndTypes_AreTheContract()
    {
        GraphSchema.Nodes.Select(node => node.Label)
            .ShouldBe(["Paper", "Concept", "Method", "Task", "Dataset", "Metric", "Result", "Repository", "WebPage", "Host", "Document", "Community"]);
        GraphSchema.Relationships.Select(relationship => relationship.Type).ShouldBe(
        [
            "MENTIONS", "PROPOSES", "ADDRESSES", "USES", "EVALUATED_ON", "COMPARED_WITH", "IS_A", "PART_OF", "EXTENDS", "USED_FOR", "REPORTS", "RESULT_OF",
            "ON_DATASET", "IN_METRIC", "CO_OCCURS_WITH", "SHARES_CONCEPTS", "HAS_CODE", "HAS_PAGE", "HOSTED_ON", "LISTED_IN", "IN_COMMUNITY",
        ]);
    }

    [Fact]
    public void Schema_Names_AreSafeInAStatement()
    {
        var names = GraphSchema.Nodes.SelectMany(node => node.Labels.Concat(node.Properties.Select(property => property.Name)))
            .Concat(GraphSchema.Relationships.SelectMany(relationship => relationship.Properties.Select(property => property.Name).Append(relationship.Type)));

        names.ShouldAllBe(name => Regex.IsMatch(name, "^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Schema_Properties_AreNamedOnceAndListsAreNeverRequired()
    {
        foreach (var properties in GraphSchema.Nodes.Select(node => node.Properties).Concat(GraphSchema.Relationships.Select(relationship => relationship.Properties)))
        {
            properties.Select(property => property.Name).ShouldBeUnique();
            properties.ShouldAllBe(property => property.Name != "id" && property.Name != "digest");
            properties.ShouldAllBe(property => property.Kind != PropertyKind.StringList || !property.Required);
        }
    }

    [Fact]
    public void Schema_Ends_AreLabels()
    {
        string[] labels = [.. GraphSchema.Nodes.SelectMany(node => node.Labels).Distinct(StringComparer.Ordinal)];

        foreach (var relationship in GraphSchema.Relationships)
            relationship.From.Concat(relationship.To).ShouldBeSubsetOf(labels);
    }

    [Fact]
    public void Schema_Kinds_AreThoseOfOnePropertyEverywhere()
    {
        // A property has one kind in the whole graph, so that a query may compare it across labels.
        GraphSchema.Nodes.SelectMany(node => node.Properties).Concat(GraphSchema.Relationships.SelectMany(relationship => relationship.Properties))
            .GroupBy(property => property.Name, StringComparer.Ordinal)
            .ShouldAllBe(group => group.Select(property => property.Kind).Distinct().Count() == 1);
    }

    [Fact]
    public void Node_Label_IsFound()
    {
        GraphSchema.Node("Method")!.Labels.ShouldBe(["Term", "Method"]);
        GraphSchema.Node("Term").ShouldBeNull();
        GraphSchema.Relationship("USES")!.To.ShouldBe(["Term"]);
        GraphSchema.Relationship("uses").ShouldBeNull();
    }
}
