using System.Net;
using System.Net.Http.Headers;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j;

/// <summary>Sends requests to the Query API and turns what goes wrong into exceptions that say what.</summary>
/// <param name="server">Scheme, host and port.</param>
internal sealed class QueryApiClient(HttpClient http, Uri server, string database, AuthenticationHeaderValue? authorization) : IDisposable
{
    private const string AffinityHeader = "neo4j-cluster-affinity";
    private readonly string name = server.GetLeftPart(UriPartial.Authority);
    private readonly string root = $"/db/{Uri.EscapeDataString(database)}/query/v2";

    public void Dispose() => http.Dispose();

    /// <param name="path">Below the database's own: empty, <c>/tx</c>, <c>/tx/ID</c>, <c>/tx/ID/commit</c>.</param>
    /// <param name="statement">What to run; null for a request without a body.</param>
    /// <param name="affinity">Names the server of a cluster that has the transaction; null outside of one.</param>
    /// <returns>The answer up to its first row.</returns>
    public async Task<QueryApiResponse> Send(
        HttpMethod method, string path, CypherStatement? statement, IReadOnlyCollection<string> bookmarks, string? affinity, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, new Uri(server, root + path));
        request.Headers.Authorization = authorization;
        request.Headers.Accept.Add(new(QueryApiRequest.TypedJson));
        if (affinity is not null)
            request.Headers.Add(AffinityHeader, affinity);
        request.Content = statement is null ? new ByteArrayContent([]) { Headers = { ContentType = new("application/json") } } : QueryApiRequest.Content(statement, bookmarks);
        bool reads = statement is { Access: CypherAccess.Read };
        var answer = await Send(request, reads, cancel);
        try
        {
            if (!answer.IsSuccessStatusCode)
                throw await Failure(answer, statement, cancel);
            var response = new QueryApiResponse(answer, await answer.Content.ReadAsStreamAsync(cancel), statement, Header(answer.Headers));
            await response.ReadHead(reads, cancel);
            return response;
        }
        catch (HttpRequestException lost)
        {
            answer.Dispose();
            throw Lost(lost, reads);
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, bool reads, CancellationToken cancel)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        }
        catch (HttpRequestException lost)
        {
            throw Lost(lost, reads);
        }
        catch (TaskCanceledException slow) when (!cancel.IsCancellationRequested)
        {
            throw Lost(slow, reads);
        }
    }

    private CypherConnectionException Lost(Exception lost, bool canRepeat) =>
        new($"the connection to {name} was lost: {lost.Message.TrimEnd('.')}.", lost) { CanRepeat = canRepeat };

    private async Task<Exception> Failure(HttpResponseMessage answer, CypherStatement? statement, CancellationToken cancel)
    {
        byte[] body = await answer.Content.ReadAsByteArrayAsync(cancel);
        if (ServerError.Find(body) is { } error)
            return new CypherException(error.Code, error.Message, error.IsAboutStatement ? statement : null) { IsUnavailable = answer.StatusCode == HttpStatusCode.ServiceUnavailable };
        return answer.StatusCode switch
        {
            HttpStatusCode.ServiceUnavailable => new CypherException("503", $"{name} is busy or not ready", statement: null) { IsUnavailable = true },
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new CypherException("Neo.ClientError.Security.Unauthorized", $"{name} does not accept user name and password", statement: null),
            HttpStatusCode.NotFound => new CypherConnectionException(
                $"{name} has no Query API at {root}: it is no Neo4j from 5.19, or server.http_enabled_modules in its neo4j.conf leaves out QUERY_API_ENDPOINTS."),
            _ => new CypherConnectionException($"{name} answers with status {(int)answer.StatusCode} and is no Neo4j as this program knows it."),
        };
    }

    private static string? Header(HttpResponseHeaders headers) => headers.TryGetValues(AffinityHeader, out var values) ? values.FirstOrDefault() : null;
}
