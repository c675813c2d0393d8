namespace GraphCypher.Tests.Conformance;

/// <summary>A step of a scenario with what hangs below it.</summary>
/// <param name="Text">Behind the keyword.</param>
/// <param name="Rows">Of its table; empty when it has none.</param>
/// <param name="Doc">Its text in triple quotes; null when it has none.</param>
internal sealed record Step(string Text, IReadOnlyList<IReadOnlyList<string>> Rows, string? Doc);

/// <summary>A scenario of the conformance suite, the examples of an outline filled in.</summary>
/// <param name="Feature">The file, relative to the folder of features.</param>
/// <param name="Example">The number of the example, from 1; 0 when it is no outline.</param>
internal sealed record Scenario(string Feature, string Name, int Example, IReadOnlyList<Step> Steps)
{
    public string Id => Example == 0 ? $"{Feature}: {Name}" : $"{Feature}: {Name} #{Example}";

    public string Category => Path.GetDirectoryName(Feature)!.Replace('\\', '/');
}
