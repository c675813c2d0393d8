using System.Collections.Immutable;

namespace GraphStore.Neo4j;

/// <summary>
/// Where the Query API of a server may answer, given the address that a user knows. Addresses for Bolt name the same server: without encryption its HTTP port is 7474 unless somebody
/// changed it; with encryption (<c>+s</c>) it is 443 in the cloud and 7473 elsewhere.
/// </summary>
/// <param name="Candidates">In the order in which to try them.</param>
/// <param name="IsGuess">Whether the user gave an address of another protocol.</param>
internal sealed record Neo4jAddress(ImmutableArray<Uri> Candidates, bool IsGuess)
{
    private const string Expected = "an address such as http://localhost:7474, https://HOST or neo4j://HOST";

    /// <exception cref="FormatException">With what was expected. The text itself is never repeated: somebody may have put a password into it.</exception>
    public static Uri Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Host.Length == 0)
            throw new FormatException(Expected);
        if (address.UserInfo.Length > 0)
            throw new FormatException("an address without user name and password; give them as NEO4J_USERNAME and NEO4J_PASSWORD");
        if (address.AbsolutePath is not ("" or "/") || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new FormatException("an address without a path; --database names the database");
        return address.Scheme switch
        {
            "http" or "https" or "bolt" or "neo4j" or "bolt+s" or "neo4j+s" => address,
            "bolt+ssc" or "neo4j+ssc" => throw new FormatException("the https address of a server whose certificate this machine trusts"),
            _ => throw new FormatException(Expected),
        };
    }

    public static Neo4jAddress Of(Uri address) => address.Scheme switch
    {
        "http" or "https" => new([At(address.Scheme, address.IdnHost, address.Port)], IsGuess: false),
        "bolt" or "neo4j" => new([At("http", address.IdnHost, 7474)], IsGuess: true),
        _ => new([At("https", address.IdnHost, 443), At("https", address.IdnHost, 7473)], IsGuess: true),
    };

    private static Uri At(string scheme, string host, int port) => new UriBuilder(scheme, host, port).Uri;
}
