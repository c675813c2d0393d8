using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;

namespace GraphConsole.Output;

/// <summary>CSV as RFC 4180 has it. Several grids share one header, the union of their columns after the column <c>table</c>.</summary>
internal static class GridCsv
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    public static void Write(TextWriter output, IReadOnlyList<Grid> grids)
    {
        var columns = grids.SelectMany(grid => grid.Columns).Distinct(StringComparer.Ordinal).ToList();
        var several = grids.Count > 1;
        WriteLine(output, several ? columns.Prepend("table") : columns);
        foreach (var grid in grids)
        {
            var places = columns.Select(column => grid.Columns.IndexOf(column)).ToList();
            foreach (var row in grid.Rows)
            {
                var fields = places.Select(place => place < 0 ? "" : Field(row[place]));
                WriteLine(output, several ? fields.Prepend(grid.Title) : fields);
            }
        }
    }

    private static string Field(Cell cell) => cell.Value switch
    {
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        ImmutableArray<string> texts => string.Join(';', texts),
        _ => cell.Text,
    };

    private static void WriteLine(TextWriter output, IEnumerable<string> fields) => output.WriteLine(string.Join(',', fields.Select(Quote)));

    private static string Quote(string field) =>
        field.AsSpan().ContainsAny(Special) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
