using System.Runtime.CompilerServices;

namespace GraphQueries.Tests.Support;

/// <summary>Rendered output beside the tests. To approve a change, run with <c>KG_APPROVE=1</c> and look at the diff.</summary>
internal static class Approved
{
    public static void ShouldBeApproved(this string output, string name, [CallerFilePath] string test = "")
    {
        string file = FileOf(name, test);
        if (Environment.GetEnvironmentVariable("KG_APPROVE") == "1")
            File.WriteAllText(file, output);
        File.Exists(file).ShouldBeTrue($"{name} has never been approved");
        output.ShouldBe(File.ReadAllText(file), StringCompareShould.IgnoreLineEndings);
    }

    /// <summary>Where the approved output of a name is kept.</summary>
    public static string FileOf(string name, [CallerFilePath] string test = "")
    {
        var folder = Path.GetDirectoryName(test)!;
        while (!Directory.Exists(Path.Combine(folder, "Specs")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "Specs", name);
    }
}
