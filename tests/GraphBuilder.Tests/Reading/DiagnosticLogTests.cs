using GraphBuilder.Reading;
using GraphStore.Model;

namespace GraphBuilder.Tests.Reading;

public class DiagnosticLogTests
{
    [Fact]
    public void Diagnostics_OfTwoFiles_AreByFileThenLine()
    {
        var log = new DiagnosticLog();
        foreach (var (file, line) in (ReadOnlySpan<(string, int)>)[("b", 3), ("a", 9), ("b", 1), ("a", 0)])
            log.Add(new Diagnostic(DiagnosticSeverity.Warning, "code", file, line, "found", "expected"));
        log.Diagnostics.Select(diagnostic => (diagnostic.File, diagnostic.Line)).ShouldBe([("b", 1), ("b", 3), ("a", 0), ("a", 9)]);
        log.Warnings.ShouldBe(4);
        log.Errors.ShouldBe(0);
    }

    [Fact]
    public void Diagnostics_ManyOfOneKind_KeepsSomeAndCountsTheRest()
    {
        var log = new DiagnosticLog();
        Parallel.For(0, 5000, i => log.Add(new Diagnostic(DiagnosticSeverity.Error, "code", "file", i, "found", "expected")));
        log.Add(new Diagnostic(DiagnosticSeverity.Error, "other", "file", 1, "found", "expected"));
        log.Errors.ShouldBe(5001);
        log.Diagnostics.Length.ShouldBe(DiagnosticLog.Kept + 2);
        log.Diagnostics[^1].Found.ShouldBe("4000 more of the same in this file");
    }

    [Fact]
    public void Notes_Many_KeepsSome()
    {
        var log = new DiagnosticLog();
        for (var i = 0; i < 3000; i++)
            log.Note(new ReadingNote("file", i, "note"));
        log.Notes.Length.ShouldBe(DiagnosticLog.Kept);
    }
}
