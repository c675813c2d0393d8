using System.Text.RegularExpressions;
using GraphCypher.Errors;
using GraphCypher.Execution;
using GraphCypher.Routines;
using GraphCypher.Semantics;
using GraphCypher.Storage;
using GraphCypher.Values;

namespace GraphCypher.Tests.Conformance;

/// <summary>Runs a scenario on a graph of its own.</summary>
internal sealed partial class ScenarioRun
{
    private static readonly string[] Effects = ["nodes", "relationships", "properties", "labels"];

    private readonly string _graphs;
    private readonly Dictionary<string, Value> _parameters = new(StringComparer.Ordinal);
    private readonly RoutineTable _procedures = BuiltInProcedures.All();
    private readonly GraphEngine _engine;
    private readonly MemoryGraph _graph = new();
    private EngineResult? _result;
    private List<Value[]> _rows = [];
    private QueryError? _error;
    private HashSet<string> _before = [], _after = [];

    private ScenarioRun(string graphs)
    {
        _graphs = graphs;
        _engine = new GraphEngine(_graph, _procedures, mayWrite: true, new ExecutionLimits(TimeSpan.FromSeconds(30), 1L << 30, TimeProvider.System), seed: 1);
    }

    public static void Of(Scenario scenario, string graphs)
    {
        var run = new ScenarioRun(graphs);
        foreach (Step step in scenario.Steps)
            run.Take(step);
    }

    private void Take(Step step)
    {
        string text = step.Text.TrimEnd(':');
        if (text is "an empty graph" or "any graph")
            return;
        if (NamedGraph().Match(text) is { Success: true } named)
            Fill(named.Groups["name"].Value);
        else if (text == "having executed")
            Execute(step.Doc!);
        else if (text == "parameters are")
            SetParameters(step);
        else if (text.StartsWith("there exists a procedure ", StringComparison.Ordinal))
            _procedures.Add(TestProcedure.Read(text["there exists a procedure ".Length..], step.Rows));
        else if (text is "executing query" or "executing control query")
            Query(step.Doc!);
        else if (text == "the result should be empty")
            Rows().ShouldBeEmpty();
        else if (text.StartsWith("the result should be", StringComparison.Ordinal))
            CheckRows(step, text);
        else if (text == "no side effects")
            CheckEffects([]);
        else if (text == "the side effects should be")
            CheckEffects(step.Rows);
        else if (Raised().Match(text) is { Success: true })
            _error.ShouldNotBeNull($"no error, but {_rows.Count} rows");
        else
            throw new InvalidOperationException($"No rule for the step '{step.Text}'.");
    }

    private void Fill(string name)
    {
        foreach (string script in Directory.EnumerateFiles(Path.Combine(_graphs, name), "*.cypher").Order(StringComparer.Ordinal))
        {
            foreach (string statement in File.ReadAllText(script).Split(';').Where(part => part.Trim().Length > 0))
                Execute(statement);
        }
    }

    private void Execute(string statement) => _ = _engine.Run(statement, _parameters, mayWriteNow: true, CancellationToken.None).Rows().Count();

    private void SetParameters(Step step)
    {
        foreach (IReadOnlyList<string> row in step.Rows)
            _parameters[row[0]] = _engine.Run("RETURN " + row[1], _parameters, mayWriteNow: false, CancellationToken.None).Rows().Single()[0];
    }

    private void Query(string statement)
    {
        _before = Contents();
        try
        {
            _result = _engine.Run(statement, _parameters, mayWriteNow: true, CancellationToken.None);
            _rows = [.. _result.Rows()];
        }
        catch (QueryError error)
        {
            (_error, _rows) = (error, []);
        }

        _after = Contents();
    }

    private List<Value[]> Rows()
    {
        _error.ShouldBeNull();
        return _rows;
    }

    private void CheckRows(Step step, string text)
    {
        bool inOrder = text.Contains("in order", StringComparison.Ordinal), ignoreListOrder = text.Contains("ignoring element order", StringComparison.Ordinal);
        List<Value[]> rows = Rows();
        _result!.Columns.Select(column => column.Name).ShouldBe(step.Rows[0]);
        List<string> found = [.. rows.Select(row => string.Join(" | ", row.Select(value => Notation.Of(_graph, value, ignoreListOrder))))];
        List<string> expected = [.. step.Rows.Skip(1).Select(row => string.Join(" | ", row.Select(cell => Notation.Of(cell, ignoreListOrder))))];
        if (!inOrder)
        {
            found.Sort(StringComparer.Ordinal);
            expected.Sort(StringComparer.Ordinal);
        }

        found.ShouldBe(expected);
    }

    private void CheckEffects(IEnumerable<IReadOnlyList<string>> rows)
    {
        var expected = rows.ToDictionary(row => row[0], row => int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
        foreach (string effect in Effects)
        {
            char kind = effect[0];
            _after.Except(_before, StringComparer.Ordinal).Count(item => item[0] == kind).ShouldBe(expected.GetValueOrDefault("+" + effect), "+" + effect);
            _before.Except(_after, StringComparer.Ordinal).Count(item => item[0] == kind).ShouldBe(expected.GetValueOrDefault("-" + effect), "-" + effect);
        }
    }

    /// <summary>All that can be read: elements, triples of element, key and value, and labels that some node has.</summary>
    private HashSet<string> Contents()
    {
        var contents = new HashSet<string>(StringComparer.Ordinal);
        for (int node = 0; node < _graph.NodeBound; node++)
        {
            if (!_graph.HasNode(node))
                continue;
            contents.Add($"n {node}");
            foreach (int label in _graph.LabelsOf(node))
                contents.Add($"l {_graph.Labels[label]}");
            AddProperties(contents, Value.Node(node));
        }

        for (int relationship = 0; relationship < _graph.RelationshipBound; relationship++)
        {
            if (!_graph.HasRelationship(relationship))
                continue;
            contents.Add($"r {relationship}");
            AddProperties(contents, Value.Relationship(relationship));
        }

        return contents;
    }

    private void AddProperties(HashSet<string> contents, Value element)
    {
        foreach ((string key, Value value) in PropertyReading.All(_graph, element).Entries)
            contents.Add($"p {element.Kind} {element.Element} {key} {Notation.Of(_graph, value, ignoreListOrder: false)}");
    }

    [GeneratedRegex(@"^the (?<name>\S+) graph$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedGraph();

    [GeneratedRegex(@"^an? \w+ should be raised at (compile time|runtime|any time): .+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Raised();
}
