using GraphStore.Model.Cypher;
using Neo4j.Driver;

namespace Interop.Neo4jDriver;

/// <summary>What the driver throws, as what a runner throws.</summary>
internal static class Failures
{
    /// <param name="statement">What was being run; null where the failure is about none.</param>
    /// <param name="access">Null once rows may have been handed out, after which nothing is sent again.</param>
    public static async Task<T> Told<T>(Task<T> work, Uri server, CypherStatement? statement, CypherAccess? access, CancellationToken cancel)
    {
        try
        {
            return await work.WaitAsync(cancel);
        }
        catch (Neo4jException lost) when (lost is ServiceUnavailableException or SessionExpiredException or ConnectionReadTimeoutException or ProtocolException || string.IsNullOrEmpty(lost.Code))
        {
            throw Lost(lost, server, access);
        }
        catch (Neo4jException said)
        {
            throw new CypherException(said.Code, said.Message, said is SecurityException || said.Code.StartsWith("Neo.ClientError.Database.", StringComparison.Ordinal) ? null : statement)
            {
                IsUnavailable = said.Code == "Neo.TransientError.General.DatabaseUnavailable",
            };
        }
        catch (IOException lost)
        {
            throw Lost(lost, server, access);
        }
    }

    private static CypherConnectionException Lost(Exception lost, Uri server, CypherAccess? access) =>
        new($"the connection to {server.GetLeftPart(UriPartial.Authority)} was lost or cannot be made: {lost.Message.TrimEnd('.')}.", lost) { CanRepeat = access == CypherAccess.Read };
}
