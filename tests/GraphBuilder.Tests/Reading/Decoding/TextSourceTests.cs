using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GraphBuilder.Reading;
using GraphBuilder.Reading.Decoding;

namespace GraphBuilder.Tests.Reading.Decoding;

public class TextSourceTests
{
    /// <summary>Bytes from which every case of decoding arises often: text, parts of characters, line breaks, marks.</summary>
    private static readonly byte[][] Pieces =
    [
        "word"u8.ToArray(), " "u8.ToArray(), "\r"u8.ToArray(), "\n"u8.ToArray(), "\r\n"u8.ToArray(), "é"u8.ToArray(), "漢"u8.ToArray(), "😀"u8.ToArray(),
        [0xE9], [0xF0, 0x9F], [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xFF], [0x00], [0xEF, 0xBB, 0xBF],
    ];

    [Fact]
    public void Fill_AnyBytes_DecodesAsTheFrameworkDoesWhateverTheReads()
    {
        var pieces = Gen.Choose(0, Pieces.Length - 1).Select(i => Pieces[i]).ListOf();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(
                Arb.From(from list in pieces from step in Gen.Choose(1, 9) select (Bytes: list.SelectMany(piece => piece).ToArray(), Step: step)),
                input => ReadAll(input.Bytes, input.Step).ShouldBe(Expected(input.Bytes))));
    }

    [Fact]
    public void Fill_AcrossBlocks_LosesNothing()
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < 400_000; i++)
            text.Append("line ").Append(i).Append(" of é漢😀").Append(i % 3 == 0 ? "\r\n" : "\n");
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
            ReadAll(bytes, step: 10_007).ShouldBe(text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Advance_AnyText_CountsLines()
    {
        var text = Source("one\r\ntwo\rthree\n\nfive"u8.ToArray(), new DiagnosticLog());
        var lines = new List<(long, string)>();
        var reader = new LineReader(text);
        while (reader.Read(out var line))
            lines.Add((reader.Number, line.ToString()));
        lines.ShouldBe([(1, "one"), (2, "two"), (3, "three"), (4, ""), (5, "five")]);
        reader.EndedWithBreak.ShouldBeFalse();
    }

    [Fact]
    public void Fill_StreamThatBreaksOff_EndsThereWithAnError()
    {
        var log = new DiagnosticLog();
        using var text = new TextSource(new BreakingStream("some text"u8.ToArray()), new FileLog(log, "f"), 1000, CancellationToken.None);
        text.Peek(1000).ToString().ShouldBe("some text");
        text.Fill().ShouldBeFalse();
        log.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("file-unreadable");
    }

    [Fact]
    public void Fill_Cancelled_Stops()
    {
        using var cancel = new CancellationTokenSource();
        using var text = new TextSource(new MemoryStream(new byte[200_000]), new FileLog(new DiagnosticLog(), "f"), 1000, cancel.Token);
        cancel.Cancel();
        Should.Throw<OperationCanceledException>(() => text.Fill());
    }

    private static string ReadAll(byte[] bytes, int step)
    {
        using var text = Source(bytes, new DiagnosticLog(), step);
        var result = new StringBuilder();
        do
        {
            result.Append(text.Buffered);
            text.Advance(text.Buffered.Length);
        }
        while (text.Fill());
        return result.ToString();
    }

    private static string Expected(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        text = text.StartsWith('\uFEFF') ? text[1..] : text;
        return text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\0', ' ');
    }

    private static TextSource Source(byte[] bytes, DiagnosticLog log, int step = int.MaxValue) =>
        new(new SteppingStream(bytes, step), new FileLog(log, "f"), 1_000_000, CancellationToken.None);

    /// <summary>Gives few bytes at a time, as pipes do.</summary>
    private sealed class SteppingStream(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, step));
    }

    private sealed class BreakingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            Position == Length ? throw new IOException("The disk is gone.") : base.Read(buffer, offset, count);
    }
}
