using System.Runtime.CompilerServices;
using Support;

namespace GraphQueries.Tests.Embedded;

/// <summary>The graph of <c>seeds/</c> in a folder.</summary>
public sealed class SeedsInFolder : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-seeds");

    public string Graph => Path.Combine(folder.FullName, "graph");

    public async Task InitializeAsync() =>
        (await ProgramRun.Of(terminal => GraphBuilder.Program.Run(["build", Seeds(), "-o", Graph, "--quiet"], terminal))).ExitCode.ShouldBe(0);

    public Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private static string Seeds([CallerFilePath] string thisFile = "")
    {
        var around = Path.GetDirectoryName(thisFile)!;
        while (!Directory.Exists(Path.Combine(around, "seeds")))
            around = Path.GetDirectoryName(around)!;
        return Path.Combine(around, "seeds");
    }
}
