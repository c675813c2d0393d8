using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Architecture.Tests;

/// <summary>Rooms know only the rooms below them (docs/architecture.md).</summary>
public partial class ArrowTests
{
    /// <summary>Room, and the rooms it may use. A room that is not listed fails the test: it needs a decision.</summary>
    private static readonly Dictionary<string, string[]> Rooms = new(StringComparer.Ordinal)
    {
        ["GraphStore"] = [],
        ["GraphConsole"] = ["GraphStore"],
        ["GraphAlgorithms"] = [],
        ["GraphCypher"] = ["GraphStore"],
        ["GraphBuilder"] = ["GraphStore", "GraphAlgorithms", "GraphConsole"],
        ["GraphQueries"] = ["GraphStore", "GraphAlgorithms", "GraphCypher", "GraphConsole"],
    };

    /// <summary>Folders of GraphBuilder down the line from text to graph; each may use itself and those before it, as far as listed.</summary>
    private static readonly Dictionary<string, string[]> Line = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Lexicon"] = ["Text"],
        ["Recognition"] = ["Text", "Lexicon", "Annotations", "Tagging"],
        ["Annotations"] = ["Text", "Lexicon", "Extraction"],
        ["Tagging"] = ["Text", "Lexicon", "Annotations"],
        ["Reading"] = ["Text", "Extraction"],
        ["Interpretation"] = ["Text", "Lexicon", "Annotations", "Recognition", "Tagging", "Extraction"],
        ["Extraction"] = ["Text", "Lexicon", "Reading", "Recognition", "Interpretation", "Tagging"],
        ["Training"] = ["Text", "Lexicon", "Annotations", "Tagging", "Recognition", "Interpretation", "Extraction"],
        ["Resolution"] = ["Text", "Lexicon", "Reading", "Extraction"],
        ["Analysis"] = [],
        ["Assembly"] = ["Text", "Lexicon", "Reading", "Extraction", "Resolution", "Analysis"],
        ["Evaluation"] = ["Text", "Lexicon", "Annotations", "Reading", "Extraction", "Resolution"],
        ["Explanation"] = ["Text", "Lexicon", "Reading", "Recognition", "Interpretation", "Extraction", "Resolution"],
        ["Commands"] = ["Text", "Lexicon", "Annotations", "Evaluation", "Explanation", "Reading", "Recognition", "Tagging", "Interpretation", "Extraction", "Resolution", "Assembly", "Analysis", "Training"],
    };

    [Fact]
    public void ProjectReferences_OfEveryRoom_PointDownOnly()
    {
        foreach (var project in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories))
        {
            var room = Path.GetFileNameWithoutExtension(project);
            Rooms.ShouldContainKey(room);
            var used = XDocument.Load(project).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
            used.Except(Rooms[room], StringComparer.Ordinal).ShouldBeEmpty($"{room} may use {string.Join(", ", Rooms[room])}");
        }
    }

    [Fact]
    public void Namespaces_OfEveryFile_AreItsFolders()
    {
        foreach (var (path, lines) in Repository.CSharpFiles("src"))
        {
            var expected = Path.GetDirectoryName(path)!.Replace('\\', '/')["src/".Length..].Replace('/', '.');
            var declared = lines.Select(line => NamespacePattern().Match(line)).FirstOrDefault(match => match.Success)?.Groups["name"].Value;
            declared.ShouldBe(expected, path);
        }
    }

    [Fact]
    public void Usings_WithinGraphBuilder_FollowTheLine()
    {
        var wrong = new List<string>();
        foreach (var (path, lines) in Repository.CSharpFiles("src/GraphBuilder"))
        {
            if (path.Split('/') is not [_, _, var folder, _, ..])
                continue; // Program.cs stands above the line
            Line.ShouldContainKey(folder, path);
            foreach (var match in lines.Select(line => UsingPattern().Match(line)).Where(match => match.Success))
            {
                var used = match.Groups["folder"].Value;
                if (used != folder && !Line[folder].Contains(used, StringComparer.Ordinal))
                    wrong.Add($"{path} uses {used}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"^using (?:static )?GraphBuilder\.(?<folder>\w+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UsingPattern();
}
