using System.Text;
using GraphBuilder.Reading;

namespace GraphBuilder.Tests.Reading.Listings;

/// <summary>Listings made from the project's own seeds in every layout: what is laid out must be read back.</summary>
public sealed class GeneratedListingTests : IDisposable
{
    private static readonly List<Paper> Seeds =
        [.. new CorpusReader(new ReadingOptions()).Records([Path.Combine(ProjectFolder.Root, "seeds")], new DiagnosticLog(), CancellationToken.None)];

    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <param name="width">Lines are wrapped to it; 0: not at all.</param>
    /// <param name="share">The share of records that must come back to the letter: without blank lines, wrapped text leaves some open.</param>
    [Theory]
    [InlineData(0, "\n", "\n", 1)]
    [InlineData(0, "\n\n", "\n\n", 1)]
    [InlineData(0, "\n", "\n\n\n", 1)]
    [InlineData(0, "\r\n", "\r\n", 1)]
    [InlineData(70, "\n\n", "\n\n", 0.99)]
    [InlineData(70, "\n", "\n\n", 0.98)]
    [InlineData(100, "\n", "\n\n", 0.99)]
    [InlineData(70, "\n", "\n", 0.90)]
    [InlineData(110, "\n", "\n", 0.95)]
    public void Records_OfAListingLaidOut_AreReadBack(int width, string afterTitle, string afterAbstract, double share)
    {
        var text = new StringBuilder();
        foreach (var paper in Seeds)
            text.Append(Wrap(paper.Title, width)).Append(afterTitle).Append(Wrap(paper.Abstract, width)).Append(afterAbstract);
        var path = folder.Write("a.txt", text.ToString());
        var read = new CorpusReader(new ReadingOptions()).Records([path], new DiagnosticLog(), CancellationToken.None).Select(paper => (paper.Title, paper.Abstract)).ToHashSet();
        var expected = Seeds.Select(paper => (paper.Title, paper.Abstract)).ToHashSet();
        expected.Count(read.Contains).ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(expected.Count * share));
    }

    private static string Wrap(string text, int width)
    {
        var wrapped = new StringBuilder();
        var length = 0;
        foreach (var word in text.Split(' '))
        {
            if (length > 0)
                wrapped.Append(width > 0 && length + 1 + word.Length > width ? '\n' : ' ');
            length = wrapped.Length > 0 && wrapped[^1] == '\n' ? word.Length : length + 1 + word.Length;
            wrapped.Append(word);
        }

        return wrapped.ToString();
    }
}
