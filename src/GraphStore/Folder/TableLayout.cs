using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphStore.Folder;

/// <summary>The columns of a table: those that every table of its kind begins with, the properties, and the digest at the end.</summary>
internal sealed record TableLayout
{
    private const string DigestHeader = "digest:string";

    private static readonly ImmutableArray<string> NodeLead = ["id:ID", ":LABEL"];
    private static readonly ImmutableArray<string> RelationshipLead = [":START_ID", ":END_ID", ":TYPE"];

    private static readonly ImmutableArray<(PropertyKind Kind, string Suffix)> Suffixes =
    [
        (PropertyKind.String, ":string"), (PropertyKind.StringList, ":string[]"), (PropertyKind.Integer, ":long"),
        (PropertyKind.Float, ":double"), (PropertyKind.Boolean, ":boolean"),
    ];

    private TableLayout(bool isNodes, ImmutableArray<(string Name, PropertyKind Kind)> properties)
    {
        IsNodes = isNodes;
        Properties = properties;
        Lead = isNodes ? NodeLead : RelationshipLead;
        Header = [.. Lead, .. properties.Select(property => property.Name + SuffixOf(property.Kind)), DigestHeader];
        DigestOrder = [.. Enumerable.Range(0, properties.Length).OrderBy(i => properties[i].Name, StringComparer.Ordinal)];
    }

    public bool IsNodes { get; }

    public ImmutableArray<(string Name, PropertyKind Kind)> Properties { get; }

    /// <summary>The headers before the first property.</summary>
    public ImmutableArray<string> Lead { get; }

    public ImmutableArray<string> Header { get; }

    /// <summary>The properties by name, which is how the digest takes them.</summary>
    public ImmutableArray<int> DigestOrder { get; }

    public static TableLayout Of(NodeSchema schema) => new(isNodes: true, Columns(schema.Properties));

    public static TableLayout Of(RelationshipSchema schema) => new(isNodes: false, Columns(schema.Properties));

    /// <summary>The layout that a header line names; null, and the field at fault, when it is no header of such a table.</summary>
    public static TableLayout? Parse(bool isNodes, IReadOnlyList<string> header, out int fault)
    {
        var lead = isNodes ? NodeLead : RelationshipLead;
        for (fault = 0; fault < lead.Length; fault++)
        {
            if (fault >= header.Count || !string.Equals(header[fault], lead[fault], StringComparison.Ordinal))
                return null;
        }

        var properties = ImmutableArray.CreateBuilder<(string Name, PropertyKind Kind)>();
        for (; fault < header.Count - 1; fault++)
        {
            string field = header[fault];
            var (kind, suffix) = Suffixes.FirstOrDefault(suffix => field.EndsWith(suffix.Suffix, StringComparison.Ordinal));
            string name = suffix is null ? "" : field[..^suffix.Length];
            if (name.Length == 0 || properties.Any(property => string.Equals(property.Name, name, StringComparison.Ordinal)))
                return null;
            properties.Add((name, kind));
        }

        bool endsWell = fault == header.Count - 1 && string.Equals(header[fault], DigestHeader, StringComparison.Ordinal);
        return endsWell ? new(isNodes, properties.ToImmutable()) : null;
    }

    /// <summary>What is wrong with a row that has more or fewer fields than the header.</summary>
    public TableFaultException FieldCountFault(CsvTableReader row) => row.Fault(
        Math.Min(row.FieldCount, Header.Length),
        $"the row has {row.FieldCount} fields; the header names {Header.Length}.");

    private static string SuffixOf(PropertyKind kind) => Suffixes.First(suffix => suffix.Kind == kind).Suffix;

    private static ImmutableArray<(string Name, PropertyKind Kind)> Columns(ImmutableArray<PropertySchema> properties) =>
        [.. properties.Select(property => (property.Name, property.Kind))];
}
