namespace GraphBuilder.Tests.Interpretation;

/// <summary>Readable tables of cases: an input, then lines that start with <c>=&gt;</c> for what it gives; blank lines between cases, <c># </c> for remarks.</summary>
internal sealed record SpecCase(IReadOnlyList<string> Input, IReadOnlyList<string> Expected)
{
    public string Text => string.Join(' ', Input);

    public static IReadOnlyList<SpecCase> Read(string name)
    {
        var cases = new List<SpecCase>();
        List<string> input = [], expected = [];
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "Interpretation", name)).Append(string.Empty))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
                continue;
            if (line.StartsWith("=> ", StringComparison.Ordinal))
                expected.Add(line[3..]);
            else if (line.Length > 0)
                input.Add(line);
            else if (input.Count > 0)
            {
                cases.Add(new SpecCase(input, expected));
                (input, expected) = ([], []);
            }
        }

        return cases;
    }
}
