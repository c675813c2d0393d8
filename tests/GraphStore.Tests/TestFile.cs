namespace GraphStore.Tests;

/// <summary>Tables of cases beside the tests: a case a line, <c>#</c> starts a comment line.</summary>
internal static class TestFile
{
    public static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, name)).Where(line => line.Length > 0 && line[0] != '#');
}
