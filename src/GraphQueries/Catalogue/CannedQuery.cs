using System.Collections.Immutable;

namespace GraphQueries.Catalogue;

/// <summary>A question that ships with the program: a file of <c>cypher/queries</c>.</summary>
/// <param name="Name">The file's, without its ending.</param>
/// <param name="Title">What it answers, in one line.</param>
/// <param name="Description">More of that; may be empty.</param>
/// <param name="Group">What it belongs to, for the list.</param>
/// <param name="Example">A command that works on the graph of <c>seeds/</c>.</param>
/// <param name="Text">The whole file.</param>
internal sealed record CannedQuery(
    string Name, string Title, string Description, string Group, ImmutableArray<QueryParameter> Parameters, string Example, string Text);

/// <summary>A parameter of a canned query.</summary>
/// <param name="Default">As it would be typed; null when it must be given.</param>
internal sealed record QueryParameter(string Name, ParameterType Type, string? Default, string Meaning);

/// <summary>What a parameter can be.</summary>
internal enum ParameterType
{
    Text,
    Integer,
    Number,

    /// <summary>The id of a term, which a person may give by its name or another spelling.</summary>
    Term,

    /// <summary>The id of a paper, which a person may give by its title.</summary>
    Paper,
}
