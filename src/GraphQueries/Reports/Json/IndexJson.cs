using System.Collections.Immutable;
using System.Text.Json;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Json;

/// <summary>Which reports there are in a folder.</summary>
internal static class IndexJson
{
    public static byte[] Write(Corpus corpus, ImmutableArray<ReportFile> files)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, ReportJson.Options))
        {
            var rows = new JsonRows(json);
            rows.Object(() =>
            {
                rows.Number("format", Report.FormatVersion);
                rows.Number("papers", corpus.Papers);
                rows.Array("reports", files, file =>
                {
                    rows.Name(file.Term);
                    rows.Text("definition", file.Definition);
                    rows.Text("file", file.File);
                });
            });
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }
}
