using System.Collections.Immutable;
using GraphCypher.Execution.Operators;
using GraphCypher.Semantics;

namespace GraphCypher.Planning;

/// <param name="Columns">What RETURN names; empty for a query that returns nothing.</param>
internal sealed record PlannedQuery(Operator Plan, ImmutableArray<Variable> Columns);
