using GraphQueries.Reports.Gathering;
using GraphQueries.Reports.Model;
using GraphQueries.Sources;
using GraphStore.Model;

namespace GraphQueries.Tests.Support;

/// <summary>Reports on a graph in memory.</summary>
internal static class ReportOf
{
    public static Task<Report> Thing(string id, PropertyGraph? graph = null, int hops = 1) =>
        new ReportGatherer(new FolderSource(graph ?? SmallGraph.Load())).Of(id, hops, CancellationToken.None);
}
