using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j;

/// <summary>Connects to the HTTP Query API of a Neo4j server.</summary>
/// <param name="time">For the pauses before something is tried again, and to keep transactions alive.</param>
/// <param name="chance">Numbers from 0 to 1 that differ from process to process, so that two that hindered each other do not do so again.</param>
public sealed class QueryApiConnector(TimeProvider time, Func<double> chance)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Shorter than the server's own, so that no statement goes out on a connection that the server is closing.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(20);

    /// <summary>The address of a server.</summary>
    /// <exception cref="FormatException">With what was expected; never with the text itself.</exception>
    public static Uri ParseAddress(string text) => Neo4jAddress.Parse(text);

    /// <summary>Finds the server, and makes sure that it takes the credentials and has the database.</summary>
    /// <inheritdoc cref="CypherConnector"/>
    public async Task<ICypherRunner> Connect(CypherTarget target, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(target);
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = Patience, PooledConnectionIdleTimeout = Idle, UseCookies = false })
        {
            Timeout = Timeout.InfiniteTimeSpan, // a statement may take hours
        };
        try
        {
            var server = await Find(client, Neo4jAddress.Of(target.Address), target.Address, cancel);
            var runner = new QueryApiRunner(new QueryApiClient(client, server, target.Database, Basic(target.Credentials)), new RetryPolicy(time, chance), time);
            await runner.Run(CypherStatement.Read("RETURN 1"), cancel);
            return runner;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private static AuthenticationHeaderValue? Basic(CypherCredentials? who) =>
        who is null ? null : new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{who.User}:{who.Password}")));

    private static async Task<Uri> Find(HttpClient client, Neo4jAddress address, Uri given, CancellationToken cancel)
    {
        Exception? last = null;
        foreach (var candidate in address.Candidates)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, candidate);
                request.Headers.Accept.Add(new("application/json"));
                using var answer = await client.SendAsync(request, cancel);
                await RefuseOldServer(answer, cancel);
                return candidate;
            }
            catch (HttpRequestException unreachable)
            {
                last = unreachable;
            }
            catch (TaskCanceledException slow) when (!cancel.IsCancellationRequested)
            {
                last = slow; // the connection was not made in time
            }
        }

        string tried = string.Join(" nor ", address.Candidates.Select(candidate => candidate.GetLeftPart(UriPartial.Authority)));
        string advice = address.IsGuess
            ? $"\n{given.Scheme}:// is not spoken here: give the server's http or https address, or use the programs under interop/, which speak Bolt."
            : "";
        throw new CypherConnectionException($"no Neo4j answers at {tried}: {last!.Message.TrimEnd('.')}.{advice}", last);
    }

    /// <summary>A server says at its root who it is; one in the cloud may not, and shows with the first statement whether it has the Query API.</summary>
    private static async Task RefuseOldServer(HttpResponseMessage answer, CancellationToken cancel)
    {
        if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "application/json")
            return;
        JsonElement about;
        try
        {
            about = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        }
        catch (JsonException)
        {
            return; // not what a server says of itself: the first statement shows what it is
        }

        if (about.ValueKind != JsonValueKind.Object || !about.TryGetProperty("neo4j_version", out var version) || about.TryGetProperty("query", out _))
            return;
        throw new CypherConnectionException(
            $"the server is Neo4j {version} without the Query API, which Neo4j has from 5.19 and switches on from 5.25; "
            + "before that, server.http_enabled_modules=TRANSACTIONAL_ENDPOINTS,QUERY_API_ENDPOINTS,UNMANAGED_EXTENSIONS,BROWSER in neo4j.conf switches it on.");
    }
}
