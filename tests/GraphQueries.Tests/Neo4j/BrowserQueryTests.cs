using System.Net;
using System.Text.RegularExpressions;
using GraphQueries.Tests.Support;
using GraphStore.Model.Cypher;
using Support;

namespace GraphQueries.Tests.Neo4j;

/// <summary>Every query of the guide and of the saved files runs on the graph of <c>seeds/</c> and gives rows.</summary>
[Collection(nameof(Neo4jServer))]
public sealed partial class BrowserQueryTests(SeedsOnServer seeds) : IClassFixture<SeedsOnServer>
{
    [SkippableFact]
    public async Task Guide_EveryQuery_GivesRows()
    {
        string guide = await File.ReadAllTextAsync(RepositoryFile.Path("cypher/browser/guide.html"));
        string[] queries = [.. PrePattern().Matches(guide).Select(match => WebUtility.HtmlDecode(match.Groups["query"].Value).Trim())];
        queries.Length.ShouldBeGreaterThan(8);
        foreach (string query in queries)
            (await seeds.Runner.Run(CypherStatement.Read(query), CancellationToken.None)).Rows.ShouldNotBeEmpty(query);
    }

    [SkippableFact]
    public async Task Saved_EveryQuery_HasATitleAndGivesRows()
    {
        string[] files = Directory.GetFiles(RepositoryFile.Path("cypher/browser/saved"), "*.cypher");
        files.Length.ShouldBeGreaterThan(5);
        foreach (string file in files)
        {
            string query = await File.ReadAllTextAsync(file);
            query.ShouldStartWith("// ");
            (await seeds.Runner.Run(CypherStatement.Read(query), CancellationToken.None)).Rows.ShouldNotBeEmpty(file);
        }
    }

    [GeneratedRegex("<pre class=\"[^\"]*runnable[^\"]*\">(?<query>.*?)</pre>", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrePattern();
}
