using GraphCypher.Errors;
using GraphCypher.Syntax;

namespace GraphCypher.Planning;

/// <summary>Which clauses may follow which.</summary>
internal static class SyntaxRules
{
    /// <param name="isWriting">Whether a call changes the graph.</param>
    public static bool Writes(Query query, Func<CallClause, bool> isWriting) => query.Parts.Any(part => part.Clauses.Any(clause => Writes(clause, isWriting)));

    private static bool Writes(Clause clause) => Writes(clause, static _ => false);

    private static bool Writes(Clause clause, Func<CallClause, bool> isWriting) => clause switch
    {
        CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause => true,
        SubqueryClause subquery => subquery.Batches is not null || Writes(subquery.Query, isWriting),
        CallClause call => isWriting(call),
        _ => false,
    };

    /// <summary>Checks the order of a query's clauses.</summary>
    /// <param name="mustReturn">Whether it has to end in RETURN.</param>
    /// <param name="mayEndAnywhere">Whether it may end in a clause that only reads, as in EXISTS { }.</param>
    public static void Check(SingleQuery query, bool mustReturn, bool mayEndAnywhere)
    {
        for (int i = 0; i < query.Clauses.Length; i++)
        {
            Clause clause = query.Clauses[i];
            if (clause is ReturnClause && i < query.Clauses.Length - 1)
                throw Composition("RETURN ends a query: expected no clause behind it.", query.Clauses[i + 1].Place);
            if (i == 0)
                continue;
            Clause before = query.Clauses[i - 1];
            if (Writes(before) && clause is MatchClause or UnwindClause or CallClause or SubqueryClause && before is not SubqueryClause && clause is not SubqueryClause)
                throw Composition("Between a clause that writes and one that reads WITH is needed.", clause.Place);
        }

        Clause last = query.Clauses[^1];
        if (last is ReturnClause || mayEndAnywhere)
            return;
        bool mayEnd = last is CallClause || (Writes(last) && last is not SubqueryClause { Query.Parts: [{ Clauses: [.., ReturnClause] }, ..] });
        if (mustReturn || !mayEnd)
            throw Composition($"A query cannot end here: expected RETURN{(mustReturn ? "" : " or a clause that writes")}.", last.Place);
    }

    /// <summary>The subqueries of a statement that may run in transactions of their own: not in a UNION or another subquery, and not behind a clause that writes.</summary>
    public static IEnumerable<SubqueryClause> Batched(Query query, Func<CallClause, bool> isWriting) => query.Parts is not [var only] ? []
        : only.Clauses.TakeWhile(clause => clause is SubqueryClause { Batches: not null } || !Writes(clause, isWriting)).OfType<SubqueryClause>().Where(clause => clause.Batches is not null);

    private static QueryError Composition(string message, TextRange place) => QueryError.Syntax("InvalidClauseComposition", message, place);
}
