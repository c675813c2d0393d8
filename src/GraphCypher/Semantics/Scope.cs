namespace GraphCypher.Semantics;

/// <summary>A variable of a statement.</summary>
/// <param name="Slot">Its place in the row.</param>
internal sealed record Variable(string Name, int Slot, StaticType Type);

/// <summary>The variables that can be seen at a place of a statement, in the order in which they came.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, Variable> _variables = new(StringComparer.Ordinal);
    private readonly List<Variable> _order = [];

    public Scope()
    {
    }

    public Scope(IEnumerable<Variable> variables)
    {
        foreach (Variable variable in variables)
            Add(variable);
    }

    public IReadOnlyList<Variable> Variables => _order;

    public Variable? Find(string name) => _variables.GetValueOrDefault(name);

    /// <summary>Adds a variable; one of the same name is hidden.</summary>
    public void Add(Variable variable)
    {
        if (_variables.TryGetValue(variable.Name, out Variable? hidden))
            _order.Remove(hidden);
        _variables[variable.Name] = variable;
        _order.Add(variable);
    }

    public Scope With(Variable variable)
    {
        var scope = new Scope(_order);
        scope.Add(variable);
        return scope;
    }
}
