using System.Runtime.CompilerServices;
using GraphStore.Folder;
using GraphStore.Model;
using GraphStore.Model.Cypher;
using Support;

namespace GraphQueries.Tests.Neo4j;

/// <summary>The graph of <c>seeds/</c> in the server's database; nothing where there is no server.</summary>
public sealed class SeedsOnServer : IAsyncLifetime
{
    private ICypherRunner? runner;
    private PropertyGraph? graph;
    private DirectoryInfo? folder;

    /// <summary>Skips the test that asks for it where there is no server.</summary>
    public ICypherRunner Runner
    {
        get
        {
            _ = Neo4jServer.Address;
            return runner!;
        }
    }

    /// <summary>The same graph in memory.</summary>
    internal PropertyGraph Graph
    {
        get
        {
            _ = Neo4jServer.Address;
            return graph!;
        }
    }

    /// <summary>The folder where it lies, too.</summary>
    public string Folder
    {
        get
        {
            _ = Neo4jServer.Address;
            return Path.Combine(folder!.FullName, "graph");
        }
    }

    /// <summary>As the programs get it.</summary>
    public static Dictionary<string, string> Variables
    {
        get
        {
            var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["KG_NEO4J"] = Neo4jServer.Address.ToString() };
            if (Neo4jServer.Credentials is { } who)
                (variables["NEO4J_USERNAME"], variables["NEO4J_PASSWORD"]) = (who.User, who.Password);
            return variables;
        }
    }

    public async Task InitializeAsync()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Neo4jServer.Variable)))
            return;
        runner = await Neo4jServer.Empty();
        folder = Directory.CreateTempSubdirectory("kg-seeds");
        (await ProgramRun.Of(terminal => GraphBuilder.Program.Run(["build", Seeds(), "-o", Folder, "--quiet"], terminal))).ExitCode.ShouldBe(0);
        var load = await ProgramRun.Of(terminal => GraphBuilder.Program.Run(["load", Folder, "--quiet"], terminal), Variables);
        load.ExitCode.ShouldBe(0, load.Error);
        // The server samples its indexes in the background, and plans by what they held before until it has.
        await runner.Run(CypherStatement.Write("CALL db.prepareForReplanning(600)"), CancellationToken.None);
        using var store = GraphFolder.Open(Folder);
        graph = store.Load();
    }

    public async Task DisposeAsync()
    {
        if (runner is not null)
            await runner.DisposeAsync();
        folder?.Delete(recursive: true);
    }

    private static string Seeds([CallerFilePath] string thisFile = "")
    {
        var root = Path.GetDirectoryName(thisFile)!;
        while (!Directory.Exists(Path.Combine(root, "seeds")))
            root = Path.GetDirectoryName(root)!;
        return Path.Combine(root, "seeds");
    }
}
