using GraphConsole.Output;

namespace GraphQueries.Reports;

/// <summary>All that the graph says about one thing: once for reading, once for programs.</summary>
internal sealed record Card(Page Page, IReadOnlyList<Grid> Grids);
