using System.Text.Json;
using Interop.Testcontainers;
using Support;

namespace Interop.Tests;

/// <summary>The server of all tests that need one: that which <c>KG_TEST_NEO4J</c> names, else one in a container; without either they skip.</summary>
public sealed class ContainerFixture : IAsyncLifetime
{
    private Neo4jContainerServer? container;

    /// <summary>Where the server of <c>KG_TEST_NEO4J</c> speaks Bolt, as it says itself.</summary>
    public static async Task<Uri> BoltAddress()
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Accept.Add(new("application/json"));
        using var about = JsonDocument.Parse(await http.GetStringAsync(Neo4jServer.Address));
        return new(about.RootElement.GetProperty("bolt_direct").GetString()!);
    }

    public async Task InitializeAsync()
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Neo4jServer.Variable)))
            return;
        container = await Neo4jContainerServer.Start(CancellationToken.None);
        if (container is null)
            return;
        Environment.SetEnvironmentVariable(Neo4jServer.Variable, container.Http.ToString());
        Environment.SetEnvironmentVariable("NEO4J_USERNAME", container.Credentials.User);
        Environment.SetEnvironmentVariable("NEO4J_PASSWORD", container.Credentials.Password);
    }

    public async Task DisposeAsync()
    {
        if (container is not null)
            await container.DisposeAsync();
    }
}

[CollectionDefinition(nameof(Neo4jServer))]
public sealed class ServerCollection : ICollectionFixture<ContainerFixture>;
