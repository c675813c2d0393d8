using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j.Loading;

/// <summary>
/// The right to write, until another load has ended its work, or, of a load that began alone, has begun. Every statement that writes takes the lock on the record and looks there first. So what a
/// load that began alone has read stays true while it writes, and what it did not find can be created without looking for it again; others look.
/// </summary>
/// <param name="Generation">The record's, when the turn began.</param>
/// <param name="Since">The generation by which loads have been writing without one that ended.</param>
internal readonly record struct LoadTurn(long Generation, long Since)
{
    /// <summary>Whether no other load was writing when this one began.</summary>
    public bool IsAlone => Generation == Since;

    /// <summary>A statement that does nothing when the turn is over.</summary>
    /// <param name="text">What comes after; it sees <c>l</c>, the record, and <c>$given.rows</c>.</param>
    public CypherStatement Statement(string text, IReadOnlyList<object?> rows)
    {
        string condition = IsAlone ? "l.generation = $given.turn" : "l.since = $given.turn";
        string statement =
            $$"""
            MATCH (l:{{LoadRecord.Label}} {id: $given.record})
            SET l.generation = l.generation
            WITH l WHERE {{condition}}
            {{text}}
            """;
        return CypherStatement.Write(statement, LoadStatements.Given(("record", LoadRecord.Id), ("turn", IsAlone ? Generation : Since), ("rows", rows)));
    }
}
