using System.Collections.Immutable;

namespace GraphCypher.Syntax;

/// <summary>Clauses.</summary>
internal sealed partial class Printer
{
    private void Write(Query query)
    {
        for (int i = 0; i < query.Parts.Length; i++)
        {
            if (i > 0)
                Put(query.KeepDuplicates[i - 1] ? " UNION ALL " : " UNION ");
            Separated(query.Parts[i].Clauses, Write, " ");
        }
    }

    private void Write(Clause clause)
    {
        switch (clause)
        {
            case MatchClause match:
                Put(match.Optional ? "OPTIONAL MATCH " : "MATCH ");
                Separated(match.Pattern.Parts, Write);
                Optional(" WHERE ", match.Where);
                break;
            case UnwindClause unwind:
                Put("UNWIND ");
                Write(unwind.List);
                Put(" AS ", Name(unwind.Variable));
                break;
            case WithClause with:
                Put("WITH ");
                Write(with.Projection);
                Optional(" WHERE ", with.Where);
                break;
            case ReturnClause result:
                Put("RETURN ");
                Write(result.Projection);
                break;
            case CreateClause create:
                Put("CREATE ");
                Separated(create.Pattern.Parts, Write);
                break;
            case MergeClause merge:
                Put("MERGE ");
                Write(merge.Pattern);
                SetItems(" ON CREATE SET ", merge.OnCreate);
                SetItems(" ON MATCH SET ", merge.OnMatch);
                break;
            case SetClause set:
                SetItems("SET ", set.Items);
                break;
            case RemoveClause remove:
                Put("REMOVE ");
                Separated(remove.Items, Write);
                break;
            case DeleteClause delete:
                Put(delete.Detach ? "DETACH DELETE " : "DELETE ");
                Separated(delete.Elements, Write);
                break;
            case CallClause call:
                Write(call);
                break;
            case SubqueryClause subquery:
                Put(subquery.Optional ? "OPTIONAL CALL " : "CALL ");
                if (subquery.Imports is { } imports)
                {
                    Put("(", subquery.ImportAll ? "*" : "");
                    Separated(imports, Write);
                    Put(") ");
                }

                Put("{ ");
                Write(subquery.Query);
                Put(" }");
                if (subquery.Batches is { } batches)
                    Write(batches);
                break;
            case ForeachClause each:
                Put("FOREACH (", Name(each.Variable), " IN ");
                Write(each.List);
                Put(" | ");
                Separated(each.Updates, Write, " ");
                Put(")");
                break;
        }
    }

    private void Write(Projection projection)
    {
        Put(projection.Distinct ? "DISTINCT " : "", projection.All ? "*" : "", projection.All && projection.Items.Length > 0 ? ", " : "");
        Separated(projection.Items, item =>
        {
            Write(item.Expression);
            if (item.HasAlias)
                Put(" AS ", Name(item.Name));
        });
        if (projection.OrderBy.Length > 0)
            Put(" ORDER BY ");
        Separated(projection.OrderBy, item =>
        {
            Write(item.Expression);
            Put(item.Descending ? " DESC" : "");
        });
        Optional(" SKIP ", projection.Skip);
        Optional(" LIMIT ", projection.Limit);
    }

    private void SetItems(string before, ImmutableArray<SetItem> items)
    {
        if (items.Length == 0)
            return;
        Put(before);
        Separated(items, item =>
        {
            switch (item)
            {
                case SetProperty set:
                    Write(set.Subject);
                    Put(".", Name(set.Key), " = ");
                    Write(set.Value);
                    break;
                case SetDynamicProperty set:
                    Write(set.Subject);
                    Put("[");
                    Write(set.Key);
                    Put("] = ");
                    Write(set.Value);
                    break;
                case SetProperties set:
                    Put(Name(set.Variable), set.Add ? " += " : " = ");
                    Write(set.Value);
                    break;
                case SetLabels set:
                    Put(Name(set.Variable), string.Concat(set.Labels.Select(label => ":" + Name(label))));
                    break;
            }
        });
    }

    private void Write(RemoveItem item)
    {
        switch (item)
        {
            case RemoveProperty remove:
                Write(remove.Subject);
                Put(".", Name(remove.Key));
                break;
            case RemoveLabels remove:
                Put(Name(remove.Variable), string.Concat(remove.Labels.Select(label => ":" + Name(label))));
                break;
        }
    }

    private void Write(BatchSettings batches)
    {
        Put(" IN ");
        if (batches.Concurrency is { } concurrency)
        {
            Write(concurrency);
            Put(" ");
        }

        Put(batches.IsConcurrent ? "CONCURRENT TRANSACTIONS" : "TRANSACTIONS");
        if (batches.Rows is { } rows)
        {
            Put(" OF ");
            Write(rows);
            Put(" ROWS");
        }

        if (batches.OnError is { } onError)
            Put(" ON ERROR ", onError.ToString().ToUpperInvariant());
        if (batches.Status is { } status)
            Put(" REPORT STATUS AS ", Name(status));
    }

    private void Write(CallClause call)
    {
        Put("CALL ", string.Join(".", call.Procedure.Split('.').Select(Name)));
        if (call.Arguments is { } arguments)
        {
            Put("(");
            Separated(arguments, Write);
            Put(")");
        }

        if (call.YieldAll)
            Put(" YIELD *");
        if (call.Yield is { } yield)
        {
            Put(" YIELD ", yield.Length == 0 ? "-" : "");
            Separated(yield, item => Put(Name(item.Column), " AS ", Name(item.Variable)));
        }

        Optional(" WHERE ", call.Where);
    }
}
