using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GraphConsole.Output;

/// <summary>JSON: a grid is an array of objects; several grids are an object of arrays by title.</summary>
internal static class GridJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static void Write(Stream output, IReadOnlyList<Grid> grids)
    {
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            if (grids is [var only])
            {
                WriteRows(json, only);
            }
            else
            {
                json.WriteStartObject();
                foreach (var grid in grids)
                {
                    json.WritePropertyName(grid.Title);
                    WriteRows(json, grid);
                }

                json.WriteEndObject();
            }
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteRows(Utf8JsonWriter json, Grid grid)
    {
        json.WriteStartArray();
        foreach (var row in grid.Rows)
        {
            json.WriteStartObject();
            for (var column = 0; column < row.Length; column++)
                WriteCell(json, grid.Columns[column], row[column]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCell(Utf8JsonWriter json, string name, Cell cell)
    {
        switch (cell.Value)
        {
            case long integer:
                json.WriteNumber(name, integer);
                break;
            case double measure:
                json.WriteNumber(name, measure);
                break;
            case ImmutableArray<string> texts:
                json.WriteStartArray(name);
                foreach (var text in texts)
                    json.WriteStringValue(text);
                json.WriteEndArray();
                break;
            default:
                json.WriteString(name, cell.Text);
                break;
        }
    }
}
