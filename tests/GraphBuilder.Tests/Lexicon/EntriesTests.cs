using System.Globalization;
using System.Text.RegularExpressions;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Lexicon;

/// <summary>The rules that the files of <c>Lexicon/Entries</c> keep; a row that breaks one is named with its file and line.</summary>
public sealed partial class EntriesTests
{
    private const int MostRoots = 12;
    private const int LongestDefinition = 200;

    /// <summary>Words that every paper uses: alone they name nothing.</summary>
    private static readonly string[] Generic =
    [
        "model", "method", "approach", "framework", "network", "data", "training", "feature", "experiment", "performance", "result", "baseline", "state of the art", "task", "benchmark",
        "dataset", "parameter", "layer", "algorithm", "learning", "accuracy", "architecture", "technique", "system", "problem", "paper", "code",
    ];

    [Fact]
    public void Files_Text_IsUtf8WithLineFeedsAndTheHeader()
    {
        EntryRow.Files.ShouldNotBeEmpty();
        foreach (var (file, text) in EntryRow.Files)
        {
            text.ShouldStartWith(EntryRow.Header + "\n", customMessage: file);
            text.ShouldEndWith("\n", customMessage: file);
            text.ShouldNotContain("\r", customMessage: file);
            text.ShouldNotContain("\n\n", customMessage: file);
        }
    }

    [Fact]
    public void Rows_Number_CoversTheField() => EntryRow.All.Length.ShouldBeGreaterThanOrEqualTo(4500);

    [Fact]
    public void Rows_Columns_AreSixWithoutStrayBlanks() =>
        Broken(static r => r.Fields.Length != 6 || r.Fields.Any(static f => f != f.Trim() || f.Contains("  ", StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void Rows_OfAFile_AreSortedByNameAndUnique()
    {
        foreach (var file in EntryRow.All.GroupBy(static r => r.File))
        {
            var names = file.Select(static r => r.Name).ToList();
            names.ShouldBe(names.Order(StringComparer.Ordinal).Distinct(), customMessage: file.Key);
        }
    }

    [Fact]
    public void Rows_TypeAndTermHood_AreWellFormed() =>
        Broken(static r => !Enum.GetNames<TermType>().Contains(r.Type) || !TwoDecimals().IsMatch(r.TermHood)
            || decimal.Parse(r.TermHood, CultureInfo.InvariantCulture) is < 0.05m or > 1m).ShouldBeEmpty();

    [Fact]
    public void Names_Keys_BelongToOneRow() =>
        EntryRow.All.GroupBy(static r => TermFold.Fold(r.Name)).Where(static g => g.Count() > 1).Select(static g => string.Join(" = ", g.Select(static r => r.Place))).ShouldBeEmpty();

    [Fact]
    public void Names_AndAliases_AreNoGenericWords()
    {
        var generic = Generic.Select(TermFold.Fold).ToHashSet();
        Broken(r => r.Aliases.Select(Plain).Append(r.Name).Any(a => generic.Contains(TermFold.Fold(a)))).ShouldBeEmpty();
    }

    [Fact]
    public void Names_OfGeneralTerms_BeginSmallUnlessAName() =>
        Broken(static r => r.Type is "Concept" or "Task" && TitleCased().IsMatch(r.Name)).ShouldBeEmpty();

    [Fact]
    public void Aliases_OfARow_DifferFromItsNameAndEachOther() =>
        Broken(static r => r.Aliases.Any(static a => Plain(a).Length == 0)
            || r.Aliases.Select(Plain).Append(r.Name).GroupBy(TermFold.Fold).Any(static g => g.Count() > 1)).ShouldBeEmpty();

    [Fact]
    public void Aliases_ClaimedByTwoRows_AreMarkedInBoth()
    {
        var claims = EntryRow.All.SelectMany(static r => r.Aliases.Append(r.Name).Select(a => (Alias: a, Key: TermFold.Fold(Plain(a)), Row: r)));
        claims.GroupBy(static c => c.Key)
            .Where(static g => g.DistinctBy(static c => c.Row.Place).Count() > 1 && g.Any(static c => !IsMarked(c.Alias)))
            .Select(static g => $"{g.Key}: {string.Join(", ", g.Select(static c => c.Row.Place))}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Broader_OfEveryRow_IsARowThatLeadsToARoot()
    {
        var rows = EntryRow.All.ToDictionary(static r => r.Name, StringComparer.Ordinal);
        Broken(r => r.Broader.Length > 0 && !rows.ContainsKey(r.Broader)).ShouldBeEmpty();
        Broken(r => !LeadsToARoot(rows, r)).ShouldBeEmpty();
        EntryRow.All.Count(static r => r.Broader.Length == 0).ShouldBeLessThanOrEqualTo(MostRoots);
    }

    [Fact]
    public void Broader_OfATask_IsATaskOrARoot()
    {
        var rows = EntryRow.All.ToDictionary(static r => r.Name, StringComparer.Ordinal);
        Broken(r => r.Type == "Dataset" && rows[r.Broader].Type is "Metric" or "Task").ShouldBeEmpty();
        Broken(r => r.Type == "Metric" && r.Broader.Length > 0 && rows[r.Broader].Type is "Dataset" or "Method").ShouldBeEmpty();
    }

    [Fact]
    public void Definitions_OfTheMostUsed_AreOneLineEach()
    {
        EntryRow.All.Count(static r => r.Definition.Length > 0).ShouldBeGreaterThanOrEqualTo(500);
        Broken(static r => r.Definition.Length > LongestDefinition || r.Definition.Length > 0 && (r.Definition[^1] == '.' || r.Definition.Contains('|', StringComparison.Ordinal))).ShouldBeEmpty();
        EntryRow.All.Where(static r => r.Definition.Length > 0).GroupBy(static r => r.Definition).Where(static g => g.Count() > 1).Select(static g => g.Key).ShouldBeEmpty();
    }

    private static IEnumerable<string> Broken(Func<EntryRow, bool> breaks) => EntryRow.All.Where(breaks).Select(static r => r.Place);

    private static bool IsMarked(string alias) => alias[0] == '?';

    private static string Plain(string alias) => alias.TrimStart('?');

    private static bool LeadsToARoot(Dictionary<string, EntryRow> rows, EntryRow row)
    {
        var steps = 0;
        while (row.Broader.Length > 0 && rows.TryGetValue(row.Broader, out var broader))
        {
            if (++steps > rows.Count)
                return false;
            row = broader;
        }

        return row.Broader.Length == 0;
    }

    [GeneratedRegex(@"^[01]\.[0-9]{2}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TwoDecimals();

    /// <summary>Two or more words, every one with a capital: how titles write general terms, not how the lexicon names them.</summary>
    [GeneratedRegex(@"^(?:[A-Z][a-z]{3,} )+(?:Network|Model|Learning|Training|Attention|Transformer|Task|Detection|Classification|Generation|Recognition)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TitleCased();
}
