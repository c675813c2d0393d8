using GraphStore.Model.Cypher;
using GraphStore.Neo4j;
using Microsoft.Extensions.DependencyInjection;

namespace Interop.Neo4jDriver;

public static class BoltServices
{
    /// <summary>Makes a program reach databases over Bolt; <c>http</c> and <c>https</c> addresses still go to the Query API.</summary>
    public static IServiceCollection AddBolt(this IServiceCollection services) => services.AddSingleton<CypherConnector>(provider =>
    {
        var time = provider.GetRequiredService<TimeProvider>();
        Func<double> chance = new Random(Environment.ProcessId).NextDouble;
        var bolt = new BoltConnector(time, chance);
        var http = new QueryApiConnector(time, chance);
        return (target, cancel) => BoltConnector.Speaks(target.Address) ? bolt.Connect(target, cancel) : http.Connect(target, cancel);
    });
}
