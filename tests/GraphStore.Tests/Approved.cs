using System.Runtime.CompilerServices;

namespace GraphStore.Tests;

/// <summary>Rendered output against an approved file beside the test, <c>Class.Test.approved.txt</c>; what differs is left beside it as <c>.received.txt</c>.</summary>
internal static class Approved
{
    public static void ShouldMatch(string text, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        string stem = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{test}");
        string approved = File.Exists(stem + ".approved.txt") ? File.ReadAllText(stem + ".approved.txt") : "";
        if (approved != text)
            File.WriteAllText(stem + ".received.txt", text);
        text.ShouldBe(approved);
    }
}
