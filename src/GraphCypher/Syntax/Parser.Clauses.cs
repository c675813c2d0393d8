using System.Collections.Immutable;
using GraphCypher.Errors;

namespace GraphCypher.Syntax;

internal sealed partial class Parser
{
    private static readonly string[] ClauseWords =
        ["MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CREATE", "MERGE", "SET", "REMOVE", "DELETE", "DETACH", "NODETACH", "CALL", "FOREACH", "UNION", "LOAD", "FINISH"];

    private Query ParseQuery()
    {
        TextRange start = Current.Range;
        var parts = ImmutableArray.CreateBuilder<SingleQuery>();
        var keep = ImmutableArray.CreateBuilder<bool>();
        parts.Add(ParseSingleQuery());
        while (SkipWord("UNION"))
        {
            bool all = SkipWord("ALL");
            if (!all)
                SkipWord("DISTINCT");
            keep.Add(all);
            parts.Add(ParseSingleQuery());
        }

        if (keep.Distinct().Count() > 1)
            throw QueryError.Syntax("InvalidClauseComposition", "UNION and UNION ALL cannot be mixed in one statement.", From(start));
        return new Query(parts.DrainToImmutable(), keep.DrainToImmutable(), From(start));
    }

    private SingleQuery ParseSingleQuery()
    {
        TextRange start = Current.Range;
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        while (ParseClause() is { } clause)
            clauses.Add(clause);
        if (clauses.Count == 0)
            throw Unexpected("a clause such as MATCH, CREATE or RETURN");
        return new SingleQuery(clauses.DrainToImmutable(), From(start));
    }

    private Clause? ParseClause()
    {
        TextRange start = Current.Range;
        if (Current.Kind != TokenKind.Word)
            return null;
        switch (Current.Text.ToUpperInvariant())
        {
            case "MATCH":
                _at++;
                return ParseMatch(optional: false, start);
            case "OPTIONAL":
                _at++;
                if (SkipWord("CALL"))
                    return ParseCall(start, optional: true);
                ExpectWord("MATCH");
                return ParseMatch(optional: true, start);
            case "UNWIND":
                _at++;
                return ParseUnwind(start);
            case "WITH":
                _at++;
                return new WithClause(ParseProjection(start), SkipWord("WHERE") ? ParseExpression() : null, From(start));
            case "RETURN":
                _at++;
                return new ReturnClause(ParseProjection(start), From(start));
            case "CREATE":
                _at++;
                return new CreateClause(ParsePattern(), From(start));
            case "MERGE":
                _at++;
                return ParseMerge(start);
            case "SET":
                _at++;
                return new SetClause(Separated(ParseSetItem), From(start));
            case "REMOVE":
                _at++;
                return new RemoveClause(Separated(ParseRemoveItem), From(start));
            case "DETACH" or "NODETACH" or "DELETE":
                bool detach = SkipWord("DETACH");
                _ = detach || SkipWord("NODETACH");
                ExpectWord("DELETE");
                return new DeleteClause(detach, Separated(ParseExpression), From(start));
            case "CALL":
                _at++;
                return ParseCall(start, optional: false);
            case "FOREACH":
                _at++;
                return ParseForeach(start);
            case "LOAD":
                throw QueryError.Syntax("InvalidClauseComposition", "LOAD CSV is not supported: the graph comes from its folder.", start);
            default:
                return null;
        }
    }

    private MatchClause ParseMatch(bool optional, TextRange start)
    {
        Pattern pattern = ParsePattern();
        return new MatchClause(optional, pattern, SkipWord("WHERE") ? ParseExpression() : null, From(start));
    }

    private UnwindClause ParseUnwind(TextRange start)
    {
        Expression list = ParseExpression();
        ExpectWord("AS");
        return new UnwindClause(list, ExpectName("a variable"), From(start));
    }

    private Projection ParseProjection(TextRange start)
    {
        bool distinct = SkipWord("DISTINCT");
        bool all = SkipSymbol("*");
        ImmutableArray<ProjectionItem> items = !all || SkipSymbol(",") ? Separated(ParseProjectionItem) : [];
        ImmutableArray<SortItem> order = SkipWords("ORDER", "BY") ? Separated(ParseSortItem) : [];
        Expression? skip = SkipWord("SKIP") || SkipWord("OFFSET") ? ParseExpression() : null;
        Expression? limit = SkipWord("LIMIT") ? ParseExpression() : null;
        return new Projection(distinct, all, items, order, skip, limit, From(start));
    }

    private ProjectionItem ParseProjectionItem()
    {
        TextRange start = Current.Range;
        Expression expression = ParseExpression();
        if (SkipWord("AS"))
            return new ProjectionItem(expression, ExpectName("a name"), HasAlias: true, From(start));
        TextRange place = From(start);
        string name = expression is VariableExpression variable ? variable.Name : _text[place.Start..place.End];
        return new ProjectionItem(expression, name, HasAlias: false, place);
    }

    private SortItem ParseSortItem()
    {
        TextRange start = Current.Range;
        Expression expression = ParseExpression();
        bool descending = SkipWord("DESC") || SkipWord("DESCENDING");
        _ = descending || SkipWord("ASC") || SkipWord("ASCENDING");
        return new SortItem(expression, descending, From(start));
    }

    private MergeClause ParseMerge(TextRange start)
    {
        PatternPart pattern = ParsePatternPart();
        var onCreate = ImmutableArray.CreateBuilder<SetItem>();
        var onMatch = ImmutableArray.CreateBuilder<SetItem>();
        while (SkipWord("ON"))
        {
            bool create = SkipWord("CREATE");
            if (!create)
                ExpectWord("MATCH");
            ExpectWord("SET");
            (create ? onCreate : onMatch).AddRange(Separated(ParseSetItem));
        }

        return new MergeClause(pattern, onCreate.DrainToImmutable(), onMatch.DrainToImmutable(), From(start));
    }

    private SetItem ParseSetItem()
    {
        TextRange start = Current.Range;
        if (Current.IsName && (Ahead(1).Is(":") || Ahead(1).IsWord("IS")))
        {
            string labelled = ExpectName("a variable");
            return new SetLabels(labelled, ParseLabelList(), From(start));
        }

        if (Current.IsName && (Ahead(1).Is("=") || Ahead(1).Is("+=")))
        {
            string variable = ExpectName("a variable");
            bool add = SkipSymbol("+=");
            if (!add)
                ExpectSymbol("=");
            return new SetProperties(variable, ParseExpression(), add, From(start));
        }

        Expression subject = ParsePostfix();
        ExpectSymbol("=");
        Expression value = ParseExpression();
        return subject switch
        {
            PropertyExpression property => new SetProperty(property.Subject, property.Key, value, From(start)),
            IndexExpression index => new SetDynamicProperty(index.Subject, index.Index, value, From(start)),
            _ => throw QueryError.Syntax("UnexpectedSyntax", "Expected a property, such as n.name, before '='.", subject.Place),
        };
    }

    private ImmutableArray<string> ParseLabelList()
    {
        var labels = ImmutableArray.CreateBuilder<string>();
        if (SkipWord("IS"))
            labels.Add(ExpectName("a label"));
        while (SkipSymbol(":"))
            labels.Add(ExpectName("a label"));
        return labels.DrainToImmutable();
    }

    private RemoveItem ParseRemoveItem()
    {
        TextRange start = Current.Range;
        if (Current.IsName && (Ahead(1).Is(":") || Ahead(1).IsWord("IS")))
        {
            string variable = ExpectName("a variable");
            return new RemoveLabels(variable, ParseLabelList(), From(start));
        }

        return ParsePostfix() is PropertyExpression property
            ? new RemoveProperty(property.Subject, property.Key, From(start))
            : throw QueryError.Syntax("UnexpectedSyntax", "Expected a property, such as n.name, or labels, such as n:Label.", From(start));
    }

    private VariableExpression ParseVariable()
    {
        TextRange place = Current.Range;
        return new VariableExpression(ExpectName("a variable"), place);
    }

    private Query ParseBraced()
    {
        ExpectSymbol("{");
        Query query = Deeper(ParseQuery);
        ExpectSymbol("}");
        return query;
    }

    private ForeachClause ParseForeach(TextRange start)
    {
        ExpectSymbol("(");
        string variable = ExpectName("a variable");
        ExpectWord("IN");
        Expression list = ParseExpression();
        ExpectSymbol("|");
        var updates = ImmutableArray.CreateBuilder<Clause>();
        while (Deeper(ParseClause) is { } clause)
        {
            if (clause is not (CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause))
                throw QueryError.Syntax("InvalidClauseComposition", "Only clauses that write can stand in FOREACH.", clause.Place);
            updates.Add(clause);
        }

        if (updates.Count == 0)
            throw Unexpected("a clause that writes, such as CREATE or SET");
        ExpectSymbol(")");
        return new ForeachClause(variable, list, updates.DrainToImmutable(), From(start));
    }
}
