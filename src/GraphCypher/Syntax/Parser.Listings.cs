using System.Collections.Immutable;
using GraphCypher.Errors;

namespace GraphCypher.Syntax;

internal sealed partial class Parser
{
    /// <summary>SHOW PROCEDURES and SHOW FUNCTIONS, as the calls that they are short for; null when it is no such statement.</summary>
    private Query? ParseListing()
    {
        TextRange start = Current.Range;
        if (!SkipWord("SHOW"))
            return null;
        SkipWord("ALL");
        string procedure = SkipWord("PROCEDURES") || SkipWord("PROCEDURE") ? "dbms.procedures"
            : SkipWord("FUNCTIONS") || SkipWord("FUNCTION") ? "dbms.functions"
            : throw Unexpected("PROCEDURES or FUNCTIONS");
        ImmutableArray<YieldItem>? yield = null;
        bool all = false, isYielding = SkipWord("YIELD");
        if (isYielding)
        {
            all = SkipSymbol("*");
            yield = all ? null : Separated(ParseYieldItem);
        }

        Expression? where = SkipWord("WHERE") ? ParseExpression() : null;
        var clauses = ImmutableArray.Create<Clause>(new CallClause(procedure, [], yield, !isYielding || all, where, From(start)));
        TextRange result = Current.Range;
        if (isYielding && !all && SkipWord("RETURN"))
            clauses = clauses.Add(new ReturnClause(ParseProjection(result), From(result)));
        return new Query([new SingleQuery(clauses, From(start))], [], From(start));
    }
}
