namespace GraphStore.Model.Cypher;

/// <summary>A database to connect to.</summary>
/// <param name="Address">As the user gave it: <c>http</c>, <c>https</c>, <c>bolt</c> or <c>neo4j</c>, never with a user name in it.</param>
/// <param name="Database">The name of the database on the server.</param>
/// <param name="Credentials">Null where the server asks for none.</param>
public sealed record CypherTarget(Uri Address, string Database, CypherCredentials? Credentials);

/// <summary>Who asks. It never turns into text, so that no log or message can show it by accident.</summary>
public sealed class CypherCredentials(string user, string password)
{
    public string User { get; } = user;

    public string Password { get; } = password;

    public override string ToString() => "(credentials)";
}

/// <summary>Connects to a database; the programs take the one that was registered last.</summary>
/// <exception cref="CypherConnectionException">Nothing that can run Cypher answers at the address.</exception>
/// <exception cref="CypherException">The server does not accept the credentials, or does not have the database.</exception>
public delegate Task<ICypherRunner> CypherConnector(CypherTarget target, CancellationToken cancel);
