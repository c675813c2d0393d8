using System.Text;

namespace GraphCypher.Tests.Conformance;

/// <summary>Reads the part of Gherkin that the conformance suite uses.</summary>
internal sealed class FeatureReader
{
    private static readonly string[] Keywords = ["Given ", "When ", "Then ", "And ", "But "];

    private readonly string _feature;
    private readonly string[] _lines;
    private readonly List<Step> _background = [];
    private readonly List<Scenario> _scenarios = [];
    private int _at;

    private FeatureReader(string feature, string[] lines) => (_feature, _lines) = (feature, lines);

    public static IReadOnlyList<Scenario> Read(string folder, string file)
    {
        var reader = new FeatureReader(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllLines(file));
        reader.ReadAll();
        return reader._scenarios;
    }

    private string Line => _lines[_at].Trim();

    private void ReadAll()
    {
        while (_at < _lines.Length)
        {
            string line = Line;
            _at++;
            if (line.StartsWith("Background:", StringComparison.Ordinal))
                _background.AddRange(Steps());
            else if (line.StartsWith("Scenario:", StringComparison.Ordinal))
                _scenarios.Add(new Scenario(_feature, line["Scenario:".Length..].Trim(), 0, [.. _background, .. Steps()]));
            else if (line.StartsWith("Scenario Outline:", StringComparison.Ordinal))
                ReadOutline(line["Scenario Outline:".Length..].Trim());
        }
    }

    private void ReadOutline(string name)
    {
        List<Step> steps = [.. _background, .. Steps()];
        int example = 0;
        while (_at < _lines.Length && (Line.Length == 0 || Line[0] == '#' || Line.StartsWith("Examples:", StringComparison.Ordinal)))
        {
            if (!Line.StartsWith("Examples:", StringComparison.Ordinal))
            {
                _at++;
                continue;
            }

            _at++;
            List<IReadOnlyList<string>> table = Table();
            foreach (IReadOnlyList<string> row in table.Skip(1))
            {
                string Fill(string text) => table[0].Select((key, i) => (key, i)).Aggregate(text, (filled, cell) => filled.Replace($"<{cell.key}>", row[cell.i], StringComparison.Ordinal));
                _scenarios.Add(new Scenario(_feature, name, ++example, [.. steps.Select(step => new Step(Fill(step.Text), [.. step.Rows.Select(cells => (IReadOnlyList<string>)[.. cells.Select(Fill)])], step.Doc is null ? null : Fill(step.Doc)))]));
            }
        }
    }

    private List<Step> Steps()
    {
        var steps = new List<Step>();
        while (_at < _lines.Length)
        {
            string line = Line;
            if (line.Length == 0 || line[0] is '#' or '@')
            {
                _at++;
                continue;
            }

            if (Array.Find(Keywords, keyword => line.StartsWith(keyword, StringComparison.Ordinal)) is not { } found)
                break;
            _at++;
            string text = line[found.Length..].Trim();
            string? doc = _at < _lines.Length && Line == "\"\"\"" ? Doc() : null;
            steps.Add(new Step(text, doc is null ? Table() : [], doc));
        }

        return steps;
    }

    private string Doc()
    {
        int indent = _lines[_at].IndexOf('"', StringComparison.Ordinal);
        var text = new List<string>();
        for (_at++; Line != "\"\"\""; _at++)
            text.Add(_lines[_at].Length >= indent ? _lines[_at][indent..] : "");
        _at++;
        return string.Join('\n', text);
    }

    private List<IReadOnlyList<string>> Table()
    {
        var rows = new List<IReadOnlyList<string>>();
        while (_at < _lines.Length && Line.StartsWith('|'))
        {
            rows.Add(Cells(Line));
            _at++;
        }

        return rows;
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (int i = 1; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] is '|' or '\\' or 'n')
            {
                i++;
                cell.Append(line[i] == 'n' ? '\n' : line[i]);
            }
            else if (line[i] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        return cells;
    }
}
