using GraphBuilder.Reading;

namespace GraphBuilder.Tests.Reading;

public class FormatSnifferTests
{
    [Theory]
    [InlineData("A Title\nAn abstract.", PaperFormat.Listing)]
    [InlineData("{Braces} in a Title\nAn abstract.", PaperFormat.Listing)]
    [InlineData("user@example.org wrote\nAn abstract.", PaperFormat.Listing)]
    [InlineData("{\"title\": \"x\"}", PaperFormat.JsonLines)]
    [InlineData("\n\n  { \"title\": \"x\"}", PaperFormat.JsonLines)]
    [InlineData("[\n{\"title\": \"x\"},", PaperFormat.JsonLines)]
    [InlineData("tle\": \"x\"}\n{\"title\": \"y\"}\n", PaperFormat.JsonLines)]
    [InlineData("<?xml version=\"1.0\"?>\n<feed>", PaperFormat.Atom)]
    [InlineData("<!-- c -->\n<feed>", PaperFormat.Atom)]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\">", PaperFormat.Atom)]
    [InlineData("@article{key,\n", PaperFormat.BibTeX)]
    [InlineData("% A comment.\n\nMore of it.\n  @Article ( key,\n", PaperFormat.BibTeX)]
    [InlineData("<!DOCTYPE html><html>", null)]
    [InlineData("<HTML><body>", null)]
    public void Find_Start_TellsTheFormat(string start, object? expected) => FormatSniffer.Find(start).ShouldBe((PaperFormat?)expected);
}
