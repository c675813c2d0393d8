using System.Globalization;
using System.Text;
using GraphCypher.Tests.Conformance;

namespace GraphCypher.Tests.Pages;

/// <summary>The table of docs/cypher.md with the results of the conformance suite by category; scenarios that expect a result are counted apart from those that expect an error.</summary>
internal static class ConformancePage
{
    public static string Render(string folder, IEnumerable<Scenario> scenarios)
    {
        string graphs = Path.Combine(folder, "graphs");
        var page = new StringBuilder("| category | scenarios | pass | with a result | pass | with an error | pass |\n|---|---|---|---|---|---|---|\n");
        int[] sums = new int[6];
        foreach (var category in scenarios.GroupBy(scenario => scenario.Category, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            int[] counts = new int[6];
            foreach (Scenario scenario in category)
            {
                int passes = Passes(scenario, graphs) ? 1 : 0, place = IsOfAnError(scenario) ? 4 : 2;
                counts[0]++;
                counts[1] += passes;
                counts[place]++;
                counts[place + 1] += passes;
            }

            Append(page, category.Key, counts);
            for (int i = 0; i < sums.Length; i++)
                sums[i] += counts[i];
        }

        Append(page, "all", sums);
        return page.ToString();
    }

    private static void Append(StringBuilder page, string category, int[] counts) =>
        page.Append("| ").Append(category).Append(" | ").AppendJoin(" | ", counts.Select(count => count.ToString("N0", CultureInfo.InvariantCulture))).Append(" |\n");

    private static bool IsOfAnError(Scenario scenario) => scenario.Steps.Any(step => step.Text.Contains(" should be raised at ", StringComparison.Ordinal));

    private static bool Passes(Scenario scenario, string graphs)
    {
        try
        {
            ScenarioRun.Of(scenario, graphs);
            return true;
        }
        catch (Exception failure) when (failure is ShouldAssertException or Errors.QueryError or InvalidOperationException)
        {
            return false;
        }
    }
}
