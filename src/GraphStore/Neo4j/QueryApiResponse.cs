using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j;

/// <summary>
/// An answer of the Query API: <c>{"data": {"fields": [...], "values": [[...], ...]}, "counters": {...}, ..., "errors": [...]}</c>. An error that shows while the statement
/// runs comes last, after rows and with a status of success; it is thrown all the same.
/// </summary>
internal sealed class QueryApiResponse(HttpResponseMessage answer, Stream body, CypherStatement? statement, string? affinity) : ICypherResult
{
    private readonly JsonStream json = new(body);
    private readonly SummaryReader tail = new();
    private bool atRows;
    private bool ended;

    public ImmutableArray<string> Keys { get; private set; } = [];

    public CypherSummary Summary => ended ? tail.Summary : throw new InvalidOperationException("Rows are still to come.");

    /// <summary>What the server wants to hear with the next request, so that it sees what this one did; there at the end.</summary>
    public ImmutableArray<string> Bookmarks => tail.Bookmarks;

    /// <summary>The transaction that the answer names, if any; there at the end.</summary>
    public string? TransactionId => tail.TransactionId;

    public string? Affinity => affinity;

    /// <summary>Reads up to the first row, or to the end where there is none.</summary>
    public async Task ReadHead(bool reads, CancellationToken cancel)
    {
        try
        {
            if (await IsEmpty(cancel))
                ended = true;
            else
                await ReadMembers(cancel);
        }
        catch (CypherConnectionException lost) when (reads)
        {
            throw new CypherConnectionException(lost.Message, lost) { CanRepeat = true };
        }
    }

    public async IAsyncEnumerable<ImmutableArray<object?>> Rows([EnumeratorCancellation] CancellationToken cancel)
    {
        while (atRows)
        {
            if (await Guarded(() => json.Value(cancel)) is { } row)
            {
                yield return ValueReader.Row(row.Span);
            }
            else
            {
                atRows = false;
                await ReadMembers(cancel);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await body.DisposeAsync();
        answer.Dispose();
    }

    /// <summary>The answer to a rollback has no body.</summary>
    private async Task<bool> IsEmpty(CancellationToken cancel)
    {
        if (answer.Content.Headers.ContentLength == 0)
            return true;
        await Guarded(() => json.Next(cancel));
        return json.Token == JsonTokenType.StartObject ? false : throw NoAnswer();
    }

    private async Task ReadMembers(CancellationToken cancel)
    {
        while (true)
        {
            await Guarded(() => json.Next(cancel));
            switch (json.Token, json.Name)
            {
                case (JsonTokenType.PropertyName, "data"):
                    await Guarded(() => json.Next(cancel)); // into it: its members are read as if they stood outside
                    break;
                case (JsonTokenType.PropertyName, "fields"):
                    Keys = ValueReader.Texts(await Member(cancel));
                    break;
                case (JsonTokenType.PropertyName, "values"):
                    await Guarded(() => json.Next(cancel));
                    atRows = true;
                    return;
                case (JsonTokenType.PropertyName, var name):
                    tail.Read(name!, await Member(cancel));
                    break;
                case (JsonTokenType.EndObject, _) when json.Depth == 0:
                    ended = true;
                    if (tail.Error is { } error)
                        throw new CypherException(error.Code, error.Message, statement);
                    return;
                case (JsonTokenType.EndObject, _):
                    break;
                default:
                    throw NoAnswer();
            }
        }
    }

    private async Task<ReadOnlyMemory<byte>> Member(CancellationToken cancel) => await Guarded(() => json.Value(cancel)) ?? throw NoAnswer();

    private Task Guarded(Func<ValueTask> read) => Guarded(async () =>
    {
        await read();
        return true;
    });

    private async Task<T> Guarded<T>(Func<ValueTask<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception cut) when (cut is IOException or JsonException or HttpRequestException)
        {
            throw new CypherConnectionException($"the connection to {answer.RequestMessage!.RequestUri!.GetLeftPart(UriPartial.Authority)} was lost in the middle of an answer; none of it counts.", cut);
        }
    }

    private CypherConnectionException NoAnswer() => new($"{answer.RequestMessage!.RequestUri!.GetLeftPart(UriPartial.Authority)} answers with something else than the Query API does.");
}
