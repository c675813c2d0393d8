using GraphStore.Model;

namespace GraphStore.Folder;

/// <summary>What a row of an edited graph must be, beside what holds for every store: the schema's labels, types and ends are no measure there.</summary>
internal static class EditedRules
{
    private const int MostLetters = 100;

    /// <exception cref="InvalidGraphException">The label cannot name a table.</exception>
    public static NodeSchema Node(NodeTable table)
    {
        CheckName("label", table.Label);
        CheckColumns(table.Label, table.Columns);
        return new(table.Label, [table.Label], "", table.Columns);
    }

    /// <exception cref="InvalidGraphException">The type cannot name a table.</exception>
    public static RelationshipSchema Relationship(RelationshipTable table)
    {
        CheckName("relationship type", table.Type);
        CheckColumns(table.Type, table.Columns);
        return new(table.Type, [], [], SmallerFirst: false, table.Columns);
    }

    /// <summary>What is wrong with a node, or null.</summary>
    public static string? CheckNode(string table, GraphNode node)
    {
        if (node.Id.Length == 0)
            return "the id is empty";
        if (SchemaRules.CheckText(node.Id) is { } fault)
            return $"the id {fault}";
        foreach (string label in node.Labels)
            CheckName("label", label);
        return node.Labels.Length > 0 && node.Labels[^1] == table ? null : $"its last label is not {table}";
    }

    /// <summary>Names of tables are names of files, and the import splits labels on semicolons.</summary>
    private static void CheckName(string what, string name)
    {
        if (name.Length is 0 or > MostLetters || !name.All(static c => char.IsLetterOrDigit(c) || c == '_'))
            throw new InvalidGraphException($"The {what} '{name}' cannot be kept: in a store it is made of letters, digits and _, at most {MostLetters}.");
    }

    private static void CheckColumns(string table, IEnumerable<PropertySchema> columns)
    {
        foreach (var column in columns)
        {
            if (column.Name.Length == 0 || SchemaRules.CheckText(column.Name) is not null)
                throw new InvalidGraphException($"The property '{column.Name}' of {table} cannot be kept: a name has at least one letter, and no line break.");
        }
    }
}
