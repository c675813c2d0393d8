using GraphStore.Model.Cypher;
using GraphStore.Neo4j;
using Neo4j.Driver;

namespace Interop.Neo4jDriver;

/// <summary>Connects to a Neo4j server over Bolt, by its official driver.</summary>
/// <param name="time">For the pauses before something is tried again.</param>
/// <param name="chance">Numbers from 0 to 1 that differ from process to process.</param>
public sealed class BoltConnector(TimeProvider time, Func<double> chance)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Whether an address is one of Bolt, encrypted or not, of one server (<c>bolt</c>) or of whichever of a cluster has the database (<c>neo4j</c>).</summary>
    public static bool Speaks(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Scheme is "bolt" or "bolt+s" or "neo4j" or "neo4j+s";
    }

    /// <summary>Finds the server, and makes sure that it takes the credentials and has the database.</summary>
    /// <inheritdoc cref="CypherConnector"/>
    /// <exception cref="ArgumentException">The address is none of Bolt.</exception>
    public async Task<ICypherRunner> Connect(CypherTarget target, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (!Speaks(target.Address))
            throw new ArgumentException($"Bolt is not spoken at {target.Address.Scheme} addresses.", nameof(target));
        var who = target.Credentials is { } given ? AuthTokens.Basic(given.User, given.Password) : AuthTokens.None;
        var driver = GraphDatabase.Driver(target.Address, who, config => config.WithConnectionTimeout(Patience));
        var runner = new BoltRunner(driver, target, new RetryPolicy(time, chance));
        try
        {
            await runner.Run(CypherStatement.Read("RETURN 1"), cancel);
            return runner;
        }
        catch
        {
            await runner.DisposeAsync();
            throw;
        }
    }
}
