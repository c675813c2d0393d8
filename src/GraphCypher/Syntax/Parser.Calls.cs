using System.Collections.Immutable;
using GraphCypher.Errors;

namespace GraphCypher.Syntax;

/// <summary><c>CALL</c> of procedures and of subqueries.</summary>
internal sealed partial class Parser
{
    private Clause ParseCall(TextRange start, bool optional)
    {
        if (IsSymbol("{") || IsSymbol("("))
            return ParseSubqueryClause(start, optional);
        string name = ExpectName("the name of a procedure or '{'");
        while (SkipSymbol("."))
            name += "." + ExpectName("the name of a procedure");
        ImmutableArray<Expression>? arguments = null;
        if (SkipSymbol("("))
        {
            arguments = IsSymbol(")") ? [] : Separated(ParseExpression);
            ExpectSymbol(")");
        }

        ImmutableArray<YieldItem>? yield = null;
        bool all = false;
        Expression? where = null;
        if (SkipWord("YIELD"))
        {
            all = SkipSymbol("*");
            if (!all)
                yield = IsSymbol("-") ? SkipDash() : Separated(ParseYieldItem);
            where = SkipWord("WHERE") ? ParseExpression() : null;
        }

        return new CallClause(name, arguments, yield, all, where, From(start));
    }

    private ImmutableArray<YieldItem> SkipDash()
    {
        ExpectSymbol("-");
        return [];
    }

    private YieldItem ParseYieldItem()
    {
        TextRange start = Current.Range;
        string column = ExpectName("a column");
        return new YieldItem(column, SkipWord("AS") ? ExpectName("a variable") : column, From(start));
    }

    private SubqueryClause ParseSubqueryClause(TextRange start, bool optional)
    {
        ImmutableArray<VariableExpression>? imports = null;
        bool all = false;
        if (SkipSymbol("("))
        {
            all = SkipSymbol("*");
            imports = all || IsSymbol(")") ? [] : Separated(ParseVariable);
            ExpectSymbol(")");
        }

        Query query = ParseBraced();
        BatchSettings? batches = IsWord("IN") ? ParseBatches() : null;
        return new SubqueryClause(imports, all, query, optional, From(start)) { Batches = batches };
    }

    private BatchSettings ParseBatches()
    {
        TextRange start = Current.Range;
        ExpectWord("IN");
        Expression? concurrency = IsWord("CONCURRENT") || IsWord("TRANSACTIONS") ? null : ParseExpression();
        bool isConcurrent = SkipWord("CONCURRENT");
        if (concurrency is not null && !isConcurrent)
            throw Unexpected("CONCURRENT TRANSACTIONS");
        ExpectWord("TRANSACTIONS");
        Expression? rows = null;
        OnBatchError? onError = null;
        string? status = null;
        while (true)
        {
            if (rows is null && SkipWord("OF"))
            {
                rows = ParseExpression();
                if (!SkipWord("ROW"))
                    ExpectWord("ROWS");
            }
            else if (onError is null && SkipWords("ON", "ERROR"))
            {
                onError = SkipWord("CONTINUE") ? OnBatchError.Continue : SkipWord("BREAK") ? OnBatchError.Break : SkipWord("FAIL") ? OnBatchError.Fail : throw Unexpected("CONTINUE, BREAK or FAIL");
            }
            else if (status is null && SkipWords("REPORT", "STATUS"))
            {
                ExpectWord("AS");
                status = ExpectName("a variable");
            }
            else
            {
                return new BatchSettings(isConcurrent, concurrency, rows, onError, status, From(start));
            }
        }
    }
}
