using System.Text.RegularExpressions;

namespace GraphStore.Tests.Deployment;

/// <summary>What can be said of the <c>Dockerfile</c> without Docker; <c>tests/checks/docker.sh</c> does what its first stage does.</summary>
public sealed partial class DockerfileTests
{
    private static readonly (string Word, string Arguments)[] Lines =
    [
        .. from line in File.ReadAllLines(Path.Combine(ComposeFile.Root, "Dockerfile"))
           where line.Length > 0 && line[0] != '#'
           let parts = line.Split(' ', count: 2)
           select (parts[0], parts[1]),
    ];

    [Fact]
    public void Stages_AreTwoAndOnlyTheFirstHasTheSdk()
    {
        var images = Lines.Where(line => line.Word == "FROM").Select(line => line.Arguments).ToArray();
        images.Length.ShouldBe(2);
        images[0].ShouldMatch("^mcr.microsoft.com/dotnet/sdk:10.0 AS build$");
        images[1].ShouldMatch("^mcr.microsoft.com/dotnet/runtime:10.0$");
    }

    [Fact]
    public void User_AtTheEnd_IsNotRoot()
    {
        Lines.Last(line => line.Word == "USER").Arguments.ShouldBe("$APP_UID");
        Lines.SkipWhile(line => line.Word != "USER").ShouldNotContain(line => line.Word == "RUN" || line.Word == "COPY");
    }

    [Fact]
    public void Copied_EveryPath_ExistsAndIsNotIgnored()
    {
        string[] ignore = [.. File.ReadAllLines(Path.Combine(ComposeFile.Root, ".dockerignore")).Where(line => line.Length > 0 && line[0] != '#')];
        ignore[0].ShouldBe("*", "what is copied is named");
        var copied = Lines.Where(line => line.Word == "COPY" && !line.Arguments.StartsWith("--from=", StringComparison.Ordinal)).SelectMany(line => line.Arguments.Split(' ')[..^1]).ToArray();
        foreach (string path in copied)
            Path.Exists(Path.Combine(ComposeFile.Root, path)).ShouldBeTrue(path);
        ignore.Where(line => line[0] == '!').Select(line => line[1..]).ShouldBe(copied, ignoreOrder: true);
        ignore.ShouldContain("**/obj/", "what was built here is not built there");
    }

    [Fact]
    public void Published_EveryProject_Exists()
    {
        var projects = Lines.Where(line => line.Word == "RUN").Select(line => PublishPattern().Match(line.Arguments)).Where(match => match.Success).Select(match => match.Groups["project"].Value).ToArray();
        projects.ShouldBe(["src/GraphBuilder", "src/GraphQueries"]);
        projects.ShouldAllBe(project => Directory.GetFiles(Path.Combine(ComposeFile.Root, project), "*.csproj").Length == 1);
    }

    [Fact]
    public void Nothing_InIt_IsASecret() => Lines.ShouldNotContain(line => line.Arguments.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("^dotnet publish (?<project>[^ ]+) ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PublishPattern();
}
