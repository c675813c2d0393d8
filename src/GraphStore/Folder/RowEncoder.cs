using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphStore.Folder;

/// <summary>Takes rows apart into the columns of one table, checks them against the schema, and writes them with their digest.</summary>
internal sealed class RowEncoder(TableLayout layout, ImmutableArray<PropertySchema> schema)
{
    private readonly PropertyValue?[] values = new PropertyValue?[layout.Properties.Length];
    private readonly DigestBuilder digest = new();

    /// <summary>Puts each property into its column; what is wrong with them, or null.</summary>
    public string? Take(ImmutableArray<Property> properties)
    {
        Array.Clear(values);
        foreach (var (name, value) in properties)
        {
            if (name is GraphSchema.Id or GraphSchema.Digest || value.IsEmptyList)
                continue;
            int column = ColumnOf(name);
            if (column < 0)
                return $"{name} is not a property that the schema knows";
            if (values[column] is not null)
                return $"{name} is there twice";
            values[column] = value;
        }

        return SchemaRules.CheckProperties(schema, values);
    }

    /// <summary>Takes values that are in the order of the columns; what is wrong with them, or null.</summary>
    public string? Take(ReadOnlySpan<PropertyValue?> inOrder)
    {
        inOrder.CopyTo(values);
        return SchemaRules.CheckProperties(schema, values);
    }

    /// <summary>Writes a node with the values last taken; answers its digest.</summary>
    public ulong Write(CsvRowWriter row, string id, ImmutableArray<string> labels)
    {
        row.Write(id);
        row.Write(labels.Length == 1 ? labels[0] : string.Join(';', labels));
        digest.Begin();
        digest.AddLabels(labels);
        digest.Add(id);
        return WriteValues(row);
    }

    /// <summary>Writes a relationship with the values last taken; answers its digest.</summary>
    public ulong Write(CsvRowWriter row, string type, string start, string end)
    {
        row.Write(start);
        row.Write(end);
        row.Write(type);
        digest.Begin();
        digest.Add(type);
        digest.Add(start);
        digest.Add(end);
        return WriteValues(row);
    }

    private ulong WriteValues(CsvRowWriter row)
    {
        foreach (ref readonly var value in values.AsSpan())
        {
            if (value is { } present)
                row.Write(present);
            else
                row.WriteNothing();
        }

        foreach (int column in layout.DigestOrder)
        {
            if (values[column] is { } value)
                digest.Add(layout.Properties[column].Name, value);
        }

        ulong sum = digest.Finish();
        row.Write(GraphDigest.Format(sum));
        row.EndRow();
        return sum;
    }

    private int ColumnOf(string name)
    {
        for (int i = 0; i < layout.Properties.Length; i++)
        {
            if (string.Equals(layout.Properties[i].Name, name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }
}
