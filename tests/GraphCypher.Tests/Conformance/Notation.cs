using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GraphCypher.Storage;
using GraphCypher.Values;
using GraphCypher.Values.Temporal;

namespace GraphCypher.Tests.Conformance;

/// <summary>
/// Brings values, and what the suite writes for them, to one text: keys and labels sorted, nothing that does not count. Values that are equal in the suite's
/// sense, and no others, have the same.
/// </summary>
internal sealed partial class Notation
{
    private readonly string _text;
    private readonly bool _ignoreListOrder;
    private int _at;

    private Notation(string text, bool ignoreListOrder) => (_text, _ignoreListOrder) = (text, ignoreListOrder);

    public static string Of(string written, bool ignoreListOrder) => new Notation(written, ignoreListOrder).Read();

    public static string Of(MemoryGraph graph, Value value, bool ignoreListOrder) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => value.IsTrue ? "true" : "false",
        ValueKind.Integer => value.Integer.ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => Number(value.Float),
        ValueKind.String => Quoted(value.Text),
        ValueKind.Temporal => Quoted(value.Temporal.ToString()!),
        ValueKind.List => List(value.List.Select(item => Of(graph, item, ignoreListOrder)), ignoreListOrder),
        ValueKind.Map => Map(value.Map.Entries.Select(entry => (entry.Key, Of(graph, entry.Value, ignoreListOrder)))),
        ValueKind.Node => Node(graph, value, ignoreListOrder),
        ValueKind.Relationship => Relationship(graph, value, ignoreListOrder),
        _ => Path(graph, value.Path, ignoreListOrder),
    };

    private static string Number(double value) => double.IsNaN(value) ? "NaN" : double.IsInfinity(value) ? value > 0 ? "Inf" : "-Inf" : "f" + value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A text, which may be a time or duration: seconds can be left out of a time, and P1Y is P12M.</summary>
    private static string Quoted(string text)
    {
        if (DurationText().IsMatch(text))
            return $"'{TemporalFunctions.Call("duration", [text], new TemporalClock(DateTimeOffset.UnixEpoch, TimeProvider.System))}'";
        return $"'{TimeWithoutSeconds().Replace(text, ":00")}'";
    }

    private static string List(IEnumerable<string> items, bool ignoreOrder) => $"[{string.Join(", ", ignoreOrder ? items.Order(StringComparer.Ordinal) : items)}]";

    private static string Map(IEnumerable<(string Key, string Value)> entries) => $"{{{string.Join(", ", entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {entry.Value}"))}}}";

    private static string Node(MemoryGraph graph, Value node, bool ignoreListOrder)
    {
        var labels = new List<string>();
        foreach (int label in graph.LabelsOf(node.Element))
            labels.Add(graph.Labels[label]);
        return $"({string.Concat(labels.Order(StringComparer.Ordinal).Select(label => ":" + label))}{Properties(graph, node, ignoreListOrder)})";
    }

    private static string Relationship(MemoryGraph graph, Value relationship, bool ignoreListOrder) =>
        $"[:{graph.Types[graph.TypeOf(relationship.Element)]}{Properties(graph, relationship, ignoreListOrder)}]";

    private static string Properties(MemoryGraph graph, Value element, bool ignoreListOrder) =>
        Map(PropertyReading.All(graph, element).Entries.Select(entry => (entry.Key, Of(graph, entry.Value, ignoreListOrder))));

    private static string Path(MemoryGraph graph, PathValue path, bool ignoreListOrder)
    {
        var text = new StringBuilder("<").Append(Of(graph, Value.Node(path.Nodes[0]), ignoreListOrder));
        for (int i = 0; i < path.Length; i++)
        {
            bool forward = graph.StartOf(path.Relationships[i]) == path.Nodes[i];
            text.Append(forward ? "-" : "<-").Append(Of(graph, Value.Relationship(path.Relationships[i]), ignoreListOrder)).Append(forward ? "->" : "-").Append(Of(graph, Value.Node(path.Nodes[i + 1]), ignoreListOrder));
        }

        return text.Append('>').ToString();
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private string Read()
    {
        SkipBlanks();
        switch (Current)
        {
            case '\'':
                return Quoted(ReadText());
            case '[' when _text.AsSpan(_at + 1).TrimStart().StartsWith(":"):
                return ReadRelationship();
            case '[':
                return ReadList();
            case '{':
                return ReadMap();
            case '(':
                return ReadNode();
            case '<':
                return ReadPath();
            default:
                return ReadWord();
        }
    }

    private void SkipBlanks()
    {
        while (char.IsWhiteSpace(Current))
            _at++;
    }

    private bool Skip(char c)
    {
        SkipBlanks();
        if (Current != c)
            return false;
        _at++;
        return true;
    }

    private string ReadText()
    {
        var text = new StringBuilder();
        for (_at++; Current != '\''; _at++)
        {
            if (Current == '\\' && _text[_at + 1] is '\\' or '\'')
                _at++;
            text.Append(Current);
        }

        _at++;
        return text.ToString();
    }

    private string ReadWord()
    {
        int start = _at;
        while (Current != '\0' && !",]}):> ".Contains(Current, StringComparison.Ordinal))
            _at++;
        string word = _text[start.._at];
        if (word is "NaN" or "Inf" or "-Inf" || !word.AsSpan().ContainsAny("0123456789"))
            return word;
        return word.AsSpan().ContainsAny(".eE") ? Number(double.Parse(word, CultureInfo.InvariantCulture)) : word;
    }

    private string ReadList()
    {
        _at++;
        var items = new List<string>();
        while (!Skip(']'))
        {
            items.Add(Read());
            Skip(',');
        }

        return List(items, _ignoreListOrder);
    }

    private string ReadMap()
    {
        _at++;
        var entries = new List<(string, string)>();
        while (!Skip('}'))
        {
            SkipBlanks();
            int start = _at;
            while (Current != ':')
                _at++;
            string key = _text[start.._at].Trim();
            _at++;
            entries.Add((key, Read()));
            Skip(',');
        }

        return Map(entries);
    }

    private string ReadNames()
    {
        var names = new List<string>();
        while (Skip(':'))
        {
            int start = _at;
            while (char.IsLetterOrDigit(Current) || Current == '_')
                _at++;
            names.Add(_text[start.._at]);
        }

        return string.Concat(names.Order(StringComparer.Ordinal).Select(name => ":" + name));
    }

    private string ReadNode()
    {
        _at++;
        string labels = ReadNames();
        SkipBlanks();
        string properties = Current == '{' ? ReadMap() : "{}";
        Skip(')');
        return $"({labels}{properties})";
    }

    private string ReadRelationship()
    {
        _at++;
        string type = ReadNames();
        SkipBlanks();
        string properties = Current == '{' ? ReadMap() : "{}";
        Skip(']');
        return $"[{type}{properties}]";
    }

    private string ReadPath()
    {
        _at++;
        var text = new StringBuilder("<").Append(Read());
        while (!Skip('>'))
        {
            bool incoming = Skip('<');
            Skip('-');
            SkipBlanks();
            string relationship = ReadRelationship();
            Skip('-');
            if (!incoming)
                Skip('>');
            text.Append(incoming ? "<-" : "-").Append(relationship).Append(incoming ? "-" : "->").Append(Read());
        }

        return text.Append('>').ToString();
    }

    [GeneratedRegex(@"^P(?=.)(-?\d+Y)?(-?\d+M)?(-?\d+W)?(-?\d+D)?(T(-?\d+H)?(-?\d+M)?(-?[\d.]+S)?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DurationText();

    [GeneratedRegex(@"(?<=(^|\dT)\d\d:\d\d)(?=$|Z|[+\-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TimeWithoutSeconds();
}
