using System.Text;
using GraphBuilder.Reading;
using GraphBuilder.Reading.Decoding;

namespace GraphBuilder.Tests.Reading.Decoding;

public class LineReaderTests
{
    [Theory]
    [InlineData(99, 0)]
    [InlineData(100, 0)]
    [InlineData(101, 1)]
    [InlineData(300_000, 1)]
    public void Read_LineOverTheLimit_IsAnErrorAndTheNextIsRead(int length, int errors)
    {
        var log = new DiagnosticLog();
        var bytes = Encoding.UTF8.GetBytes("before\n" + new string('x', length) + "\nafter");
        using var text = new TextSource(new MemoryStream(bytes), new FileLog(log, "f"), 100, CancellationToken.None);
        var lines = new List<string>();
        var reader = new LineReader(text);
        while (reader.Read(out var line))
            lines.Add(line.ToString());
        lines.Count.ShouldBe(3 - errors);
        lines[^1].ShouldBe("after");
        reader.Number.ShouldBe(3);
        log.Errors.ShouldBe(errors);
        if (errors > 0)
            log.Diagnostics[0].Found.ShouldStartWith($"a line of {length} characters");
    }

    [Fact]
    public void Read_LongLineAtTheEnd_IsAnError()
    {
        var log = new DiagnosticLog();
        using var text = new TextSource(new MemoryStream(new byte[500].Select(_ => (byte)'x').ToArray()), new FileLog(log, "f"), 100, CancellationToken.None);
        new LineReader(text).Read(out _).ShouldBeFalse();
        log.Diagnostics.ShouldHaveSingleItem().Line.ShouldBe(1);
    }
}
