using System.IO.Pipes;
using GraphBuilder.Reading.Inputs;

namespace GraphBuilder.Tests.Reading.Inputs;

public sealed class SpooledStreamTests : IDisposable
{
    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Open_SecondTime_ReadsTheSameWithoutTheSource()
    {
        var bytes = Enumerable.Range(0, 300_000).Select(i => (byte)(i * 7)).ToArray();
        var opened = 0;
        using var spooled = new SpooledStream(
            () =>
            {
                opened++;
                return new MemoryStream(bytes);
            },
            folder.Path);
        for (var time = 0; time < 2; time++)
        {
            using var stream = spooled.Open(CancellationToken.None);
            var copy = new MemoryStream();
            stream.CopyTo(copy);
            copy.ToArray().ShouldBe(bytes);
        }

        opened.ShouldBe(1);
        spooled.Length.ShouldBe(bytes.Length);
    }

    [Fact]
    public void Open_SourceThatSaysNothing_StopsWhenCancelled()
    {
        using var silent = new AnonymousPipeServerStream(PipeDirection.In);
        using var spooled = new SpooledStream(() => silent, folder.Path);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        Should.Throw<OperationCanceledException>(() => spooled.Open(cancel.Token));
    }

    [SkippableFact]
    public void Open_WhileItIsRead_LeavesNoNameBehind()
    {
        Skip.If(OperatingSystem.IsWindows(), "the name goes with the handle there");
        using var spooled = new SpooledStream(() => new MemoryStream([1, 2, 3]), folder.Path);
        using var stream = spooled.Open(CancellationToken.None);
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }
}
