
namespace GraphBuilder.Interpretation;

/// <summary>The readable tables that ship inside the assembly: one row a line, columns split by tabs, lines that start with <c># </c> are remarks.</summary>
internal static class EmbeddedTable
{
    /// <param name="name">Path below this folder, such as <c>Links/web-hosts.tsv</c>.</param>
    /// <exception cref="InvalidOperationException">The assembly was built without the table.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using Stream stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream("Interpretation/" + name)
            ?? throw new InvalidOperationException($"The table Interpretation/{name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
                yield return line.Split('\t');
        }
    }
}
