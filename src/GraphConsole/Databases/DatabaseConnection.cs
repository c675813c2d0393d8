using GraphStore.Model.Cypher;
using GraphStore.Neo4j;

namespace GraphConsole.Databases;

/// <summary>Connects to the database that a verb was given, asking the person at the keyboard for what the server wants to know and the environment does not say.</summary>
public sealed class DatabaseConnection(Terminal terminal, CypherConnector connector)
{
    private const string UserVariable = "NEO4J_USERNAME";
    private const string PasswordVariable = "NEO4J_PASSWORD";
    private const string UsualUser = "neo4j";

    /// <exception cref="CommandException">No address was given, or one that is none; or the server does not let this user in.</exception>
    /// <exception cref="CypherConnectionException">Nobody answers there.</exception>
    public async Task<ICypherRunner> Open(DatabaseOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        var target = new CypherTarget(Address(options), options.Database, FromEnvironment());
        try
        {
            return await connector(target, cancel);
        }
        catch (CypherException refused) when (refused.IsAuthentication)
        {
            if (target.Credentials is not null || Asked() is not { } asked)
                throw Refused(target, refused);
            target = target with { Credentials = asked };
        }

        try
        {
            return await connector(target, cancel);
        }
        catch (CypherException refused) when (refused.IsAuthentication)
        {
            throw Refused(target, refused);
        }
    }

    private static Uri Address(DatabaseOptions options)
    {
        if (string.IsNullOrEmpty(options.Address))
            throw new CommandException(ExitCode.Usage, "no database: --neo4j or KG_NEO4J gives its address, such as http://localhost:7474");
        try
        {
            return QueryApiConnector.ParseAddress(options.Address);
        }
        catch (FormatException e)
        {
            throw new CommandException(ExitCode.Usage, $"--neo4j: expected {e.Message}");
        }
    }

    private static CommandException Refused(CypherTarget target, CypherException refused) => new(
        ExitCode.Failed,
        target.Credentials is { } who
            ? $"{target.Address.Host} does not let '{who.User}' in with this password; {UserVariable} and {PasswordVariable} give others"
            : $"{target.Address.Host} wants a user name and a password; {UserVariable} and {PasswordVariable} give them ({refused.Code})");

    private CypherCredentials? FromEnvironment()
    {
        string? user = terminal.Variables.GetValueOrDefault(UserVariable);
        if (terminal.Variables.GetValueOrDefault(PasswordVariable) is { Length: > 0 } password)
            return new(string.IsNullOrEmpty(user) ? UsualUser : user, password);
        return null;
    }

    private CypherCredentials? Asked()
    {
        string? user = terminal.Variables.GetValueOrDefault(UserVariable);
        if (string.IsNullOrEmpty(user))
            user = terminal.Ask($"user ({UsualUser}): ", secret: false) is { Length: > 0 } typed ? typed : UsualUser;
        return terminal.Ask($"password of {user}: ", secret: true) is { Length: > 0 } password ? new(user, password) : null;
    }
}
