using System.Globalization;
using System.Runtime.CompilerServices;
using GraphCypher.Values.Temporal;

namespace GraphCypher.Tests.Values.Temporal;

/// <summary>The tables of cases beside this file: an expression, <c>=></c>, and what it is or what its error says.</summary>
public sealed class CaseTests
{
    private const string Error = "error: ";

    public static TheoryData<string, string> Cases(string file)
    {
        var cases = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Folder(), "Cases", file)).Where(line => !line.StartsWith('#')))
        {
            var arrow = line.IndexOf(" => ", StringComparison.Ordinal);
            cases.Add(line[..arrow], line[(arrow + 4)..]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases), "dates.txt")]
    [MemberData(nameof(Cases), "times.txt")]
    [MemberData(nameof(Cases), "datetimes.txt")]
    [MemberData(nameof(Cases), "durations.txt")]
    [MemberData(nameof(Cases), "arithmetic.txt")]
    [MemberData(nameof(Cases), "truncation.txt")]
    [MemberData(nameof(Cases), "components.txt")]
    [MemberData(nameof(Cases), "comparison.txt")]
    public void Evaluate_Case_IsAsTheTableSays(string expression, string expected)
    {
        if (expected.StartsWith(Error, StringComparison.Ordinal))
            Should.Throw<TemporalException>(() => Expression.Evaluate(expression)).Message.ShouldContain(expected[Error.Length..]);
        else
            Show(Expression.Evaluate(expression)).ShouldBe(expected);
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => $"'{text}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
