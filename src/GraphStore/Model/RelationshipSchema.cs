using System.Collections.Immutable;

namespace GraphStore.Model;

/// <summary>What the relationships of one type look like.</summary>
/// <param name="From">The start has one of these labels.</param>
/// <param name="To">The end has one of these labels.</param>
/// <param name="SmallerFirst">The relationship has no direction of its own: it is kept once, from the smaller id (ordinal) to the greater.</param>
/// <param name="Properties">In the order of the table's columns; <c>digest</c>, which every relationship has, is not listed.</param>
public sealed record RelationshipSchema(
    string Type,
    ImmutableArray<string> From,
    ImmutableArray<string> To,
    bool SmallerFirst,
    ImmutableArray<PropertySchema> Properties);
