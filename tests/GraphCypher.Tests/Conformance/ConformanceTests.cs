using System.Runtime.CompilerServices;

namespace GraphCypher.Tests.Conformance;

/// <summary>
/// The openCypher conformance suite (Apache 2.0, openCypher project), one test a scenario and example, where its folder is there: <c>../shared/tck</c> beside the
/// repository, or where <c>KG_TCK</c> says.
/// </summary>
public class ConformanceTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, Scenario>> Suite = new(Read);

    internal static IEnumerable<Scenario> All => Suite.Value.Values;

    public static TheoryData<string> Ids => Suite.Value.Count == 0 ? ["none"] : [.. Suite.Value.Keys];

    /// <summary>Null where the suite is not.</summary>
    internal static string? Folder
    {
        get
        {
            string? folder = Environment.GetEnvironmentVariable("KG_TCK");
            if (string.IsNullOrEmpty(folder))
                folder = Beside();
            return folder is not null && Directory.Exists(Path.Combine(folder, "features")) ? folder : null;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Ids))]
    public void Scenario_OfTheSuite_Holds(string id)
    {
        Skip.If(Folder is null, "the conformance suite is not here");
        ScenarioRun.Of(Suite.Value[id], Path.Combine(Folder!, "graphs"));
    }

    private static Dictionary<string, Scenario> Read()
    {
        if (Folder is not { } folder)
            return [];
        string features = Path.Combine(folder, "features");
        return Directory.EnumerateFiles(features, "*.feature", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => FeatureReader.Read(features, file))
            .GroupBy(scenario => scenario.Id, StringComparer.Ordinal)
            .SelectMany(same => same.Select((scenario, i) => i == 0 ? scenario : scenario with { Name = $"{scenario.Name} ({i + 1})" }))
            .ToDictionary(scenario => scenario.Id, StringComparer.Ordinal);
    }

    private static string? Beside([CallerFilePath] string thisFile = "")
    {
        for (string? folder = Path.GetDirectoryName(thisFile); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string shared = Path.Combine(folder, "shared", "tck");
            if (Directory.Exists(shared))
                return shared;
        }

        return null;
    }
}
