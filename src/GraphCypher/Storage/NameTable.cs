namespace GraphCypher.Storage;

/// <summary>Numbers for names: labels, types or property keys. A name keeps its number.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public IReadOnlyList<string> Names => _names;

    public string this[int number] => _names[number];

    /// <summary>-1 for a name that has none.</summary>
    public int Find(string name) => _numbers.TryGetValue(name, out int number) ? number : -1;

    public int Of(string name)
    {
        if (_numbers.TryGetValue(name, out int number))
            return number;
        _numbers.Add(name, _names.Count);
        _names.Add(name);
        return _names.Count - 1;
    }
}
