using System.Text;
using GraphQueries.Reports;
using GraphQueries.Tests.Support;

namespace GraphQueries.Tests.Reports;

public sealed class ReportTests
{
    [Theory]
    [InlineData("term:thinupdate", "Markdown")]
    [InlineData("term:thinupdate", "Json")]
    [InlineData("term:thinupdate", "Html")]
    [InlineData("paper:thin-updates", "Markdown")]
    [InlineData("paper:thin-updates", "Json")]
    public async Task Report_InAFormat_IsAsApproved(string id, string format)
    {
        var written = Enum.Parse<ReportFormat>(format);
        string text = Encoding.UTF8.GetString(written.Write(await ReportOf.Thing(id)));
        text.ShouldBeApproved($"reports/small/{id.Split(':')[1]}{written.Ending()}");
    }

    [Theory]
    [InlineData("term:thinupdate")]
    [InlineData("term:bigtune")]
    [InlineData("term:ln-line-network")]
    [InlineData("term:wordlab")]
    [InlineData("paper:thin-updates")]
    [InlineData("paper:adapters-survey")]
    public async Task Report_AsJson_KeepsToTheSchema(string id) => ReportFormat.Json.Write(await ReportOf.Thing(id, hops: 2)).ShouldBeValidReport();

    [Fact]
    public async Task Report_Statements_LeadToSentencesThatMentionBoth()
    {
        var report = await ReportOf.Thing("term:thinupdate");
        var extends = report.Relations.Single(group => group.Key == "buildsOn").Statements.Shown.ShouldHaveSingleItem();
        var sentence = report.Sentence(extends.Sentence!.Value);
        sentence.Text.Text.ShouldBe("We propose ThinUpdate, which extends adapters with low-rank updates.");
        sentence.Text.Marks.Select(mark => mark.Term).ShouldContain("term:thinupdate");
        sentence.Text.Marks.Select(mark => mark.Term).ShouldContain("term:adapter");
        sentence.Place.ShouldBe("paper:thin-updates#abstract:36-104");
    }

    [Fact]
    public async Task Report_OfATermInOnePaper_IsShortAndSaysSo()
    {
        var report = await ReportOf.Thing("term:bigtune");
        report.Summary.ShouldStartWith("One paper of 3 mentions it, so there is little to say");
        report.CoOccurrences.IsEmpty.ShouldBeTrue();
        Encoding.UTF8.GetString(ReportFormat.Markdown.Write(report)).Length.ShouldBeLessThan(3500);
    }

    [Fact]
    public async Task Report_FromTheLexicon_SaysSoAndHasNoSentence()
    {
        var report = await ReportOf.Thing("term:thinupdate");
        var broader = report.Relations.Single(group => group.Key == "broader").Statements.Shown.ShouldHaveSingleItem();
        broader.Source.ShouldBe("lexicon");
        broader.Sentence.ShouldBeNull();
        ReportWords.Aside(broader).ShouldBe("from the lexicon");
    }
}
