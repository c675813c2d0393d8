using System.Security.Cryptography;
using DotNet.Testcontainers.Builders;
using GraphStore.Model.Cypher;
using Testcontainers.Neo4j;

namespace Interop.Testcontainers;

/// <summary>A Neo4j in a container, for tests on machines with Docker. It goes when it is disposed.</summary>
public sealed class Neo4jContainerServer : IAsyncDisposable
{
    private const string Image = "neo4j:5.26-community";
    private const string User = "neo4j";

    private readonly Neo4jContainer container;

    private Neo4jContainerServer(Neo4jContainer container, string password)
    {
        this.container = container;
        Credentials = new(User, password);
    }

    /// <summary>Of the Query API.</summary>
    public Uri Http => new UriBuilder("http", container.Hostname, container.GetMappedPublicPort(Neo4jBuilder.Neo4jHttpPort)).Uri;

    public Uri Bolt => new UriBuilder("bolt", container.Hostname, container.GetMappedPublicPort(Neo4jBuilder.Neo4jBoltPort)).Uri;

    public CypherCredentials Credentials { get; }

    /// <summary>Starts one and waits until it answers.</summary>
    /// <returns>Null on a machine without Docker.</returns>
    public static async Task<Neo4jContainerServer?> Start(CancellationToken cancel)
    {
        string password = RandomNumberGenerator.GetHexString(24);
        Neo4jContainer made;
        try
        {
            made = new Neo4jBuilder(Image).WithEnvironment("NEO4J_AUTH", $"{User}/{password}").Build();
        }
        catch (DockerUnavailableException)
        {
            return null;
        }

        try
        {
            await made.StartAsync(cancel);
            return new(made, password);
        }
        catch
        {
            await made.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => container.DisposeAsync();
}
