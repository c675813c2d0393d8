namespace GraphBuilder.Tests;

/// <summary>Tables of cases beside the tests: one case a line, lines that begin with "# " or "## " and empty lines are for the reader.</summary>
internal static class SpecFile
{
    public static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", name))
            .Where(static line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal) && !line.StartsWith("## ", StringComparison.Ordinal));
}
