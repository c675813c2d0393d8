using GraphBuilder.Annotations;
using GraphBuilder.Text;

namespace GraphBuilder.Tagging.Training;

/// <summary>An annotated paper's text with a label per token, and what it says of phrases (its part of the table of surfaces).</summary>
internal sealed record AnnotatedText(
    GoldPaper Paper,
    PaperText Text,
    IReadOnlyList<Abbreviation> Abbreviations,
    IReadOnlyList<(FieldText Field, byte[] Labels)> Fields,
    IReadOnlyDictionary<ulong, SurfaceCounts> OwnSurfaces)
{
    /// <summary>The papers in the given order.</summary>
    /// <param name="abbreviations">Finds the abbreviations that a text defines.</param>
    public static IReadOnlyList<AnnotatedText> Of(IReadOnlyList<GoldPaper> papers, Func<PaperText, IReadOnlyList<Abbreviation>> abbreviations)
    {
        var spans = papers.AsParallel().AsOrdered().Select(paper =>
        {
            var text = TextAnalyzer.Analyze(paper.Title, paper.Abstract);
            return (Text: text, Title: GoldLabeler.Spans(text.Title, paper), Abstract: GoldLabeler.Spans(text.Abstract, paper));
        }).ToList();
        var known = new HashSet<ulong>();
        foreach (var (text, title, @abstract) in spans)
        {
            known.UnionWith(SurfaceCounter.TermKeys(text.Title, title));
            known.UnionWith(SurfaceCounter.TermKeys(text.Abstract, @abstract));
        }

        var annotated = new List<AnnotatedText>(papers.Count);
        for (var at = 0; at < papers.Count; at++)
        {
            var (text, title, @abstract) = spans[at];
            var counter = new SurfaceCounter(known);
            counter.Count(text.Title, title);
            counter.Count(text.Abstract, @abstract);
            annotated.Add(new(
                papers[at],
                text,
                abbreviations(text),
                [(text.Title, GoldLabeler.Labels(text.Title, title)), (text.Abstract, GoldLabeler.Labels(text.Abstract, @abstract))],
                counter.Counts()));
        }

        return annotated;
    }

    /// <summary>The sum of what papers say of phrases; those that are a term in none of them are left out, as nobody knows them then.</summary>
    public static SurfaceTable Surfaces(IEnumerable<AnnotatedText> papers)
    {
        var sums = new Dictionary<ulong, SurfaceCounts>();
        foreach (var paper in papers)
        {
            foreach (var (key, counts) in paper.OwnSurfaces)
                sums[key] = sums.GetValueOrDefault(key) + counts;
        }

        var table = new SurfaceTable(sums.Count);
        foreach (var (key, counts) in sums)
        {
            if (counts.Terms > 0)
                table.Add(key, counts);
        }

        return table;
    }
}
