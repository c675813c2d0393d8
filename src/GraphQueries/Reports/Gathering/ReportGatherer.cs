using System.Collections.Immutable;
using GraphQueries.Names;
using GraphQueries.Reports.Model;
using GraphQueries.Sources;
using GraphStore.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>Fills reports from a source. One of these writes many reports, one at a time, and asks the source for nothing twice.</summary>
internal sealed class ReportGatherer(IGraphSource source)
{
    private readonly GraphReader graph = new(source);
    private NameIndex? names;

    /// <summary>The report of a term or paper.</summary>
    /// <param name="id">Of a term or paper that the graph has.</param>
    /// <param name="hops">How far the picture goes: 1 or 2.</param>
    public async Task<Report> Of(string id, int hops, CancellationToken cancel)
    {
        await graph.Load([id], cancel);
        return id.IsTerm() ? await OfTerm(id, hops, cancel) : await OfPaper(id, hops, cancel);
    }

    /// <summary>The names of the graph, read once.</summary>
    public async Task<NameIndex> Names(CancellationToken cancel) => names ??= NameIndex.Of(await source.Part(GraphPart.Names, cancel));

    private async Task<Report> OfTerm(string id, int hops, CancellationToken cancel)
    {
        var book = new SentenceBook(graph);
        var corpus = await graph.Corpus(cancel);
        var neighbourhood = await NeighbourhoodSection.OfTerm(graph, id, hops, corpus.Papers, cancel);
        var relations = await StatementSection.Of(graph, book, id, cancel);
        var company = await CoOccurrenceSection.Of(graph, book, id, corpus.Papers, cancel);
        var (results, comparisons) = await EvaluationSection.OfTerm(graph, book, id, cancel);
        var (papers, first, central) = await PaperSection.Of(graph, book, id, corpus.IsAnalysed, cancel);
        var links = await LinkSection.Of(graph, book, [.. papers.Groups.SelectMany(group => group.Papers).Select(line => line.Paper.Id)], cancel);
        var paths = await PathSection.OfTerm(graph, book, id, cancel);
        var gaps = await GapSection.OfTerm(graph, book, id, cancel);
        var node = graph.Node(id)!;
        var subject = new Subject(
            graph.Name(id), node.Texts("aliases"), await Namesakes(id, cancel), node.TextOrNull("definition"), node.Measure("confidence"), await Standing(node, cancel), first, central,
            Publication: null);
        return new Report(
            subject, corpus, hops, Summary.OfTerm(subject, corpus, relations, papers), neighbourhood, relations, company, [], Listing<Said>.Empty, results, comparisons, papers, links, paths, gaps,
            DoubtSection.Of(subject.Thing, relations), book.Close());
    }

    private async Task<Report> OfPaper(string id, int hops, CancellationToken cancel)
    {
        var book = new SentenceBook(graph);
        var corpus = await graph.Corpus(cancel);
        var neighbourhood = await NeighbourhoodSection.OfPaper(graph, id, hops, cancel);
        var terms = await TermsSection.ByRole(graph, book, id, cancel);
        var said = await TermsSection.Said(graph, book, id, cancel);
        var (results, comparisons) = await EvaluationSection.OfPaper(graph, book, id, cancel);
        var papers = await TermsSection.NearPapers(graph, book, id, corpus.IsAnalysed, cancel);
        var links = await LinkSection.Of(graph, book, [id], cancel);
        var paths = await PathSection.OfPaper(graph, book, id, cancel);
        var gaps = await GapSection.OfPaper(graph, book, id, cancel);
        var node = graph.Node(id)!;
        var subject = new Subject(
            graph.Name(id), [], await Namesakes(id, cancel), Definition: null, Confidence: null, await Standing(node, cancel), [], [], await Publication(node, cancel));
        return new Report(
            subject, corpus, hops, Summary.OfPaper(subject, terms, results), neighbourhood, [], Listing<CoOccurrence>.Empty, terms, said, results, comparisons, papers, links, paths, gaps,
            DoubtSection.Of(terms), book.Close());
    }

    private async Task<ImmutableArray<Named>> Namesakes(string id, CancellationToken cancel)
    {
        var others = (await Names(cancel)).Namesakes(id);
        await graph.Load(others, cancel);
        return [.. others.Select(graph.Name)];
    }

    private async Task<Standing?> Standing(GraphNode node, CancellationToken cancel)
    {
        if (node.Measure("pageRank") is not { } rank)
            return null;
        await graph.Communities.Load([node.Id], cancel);
        await graph.Load(graph.Communities[node.Id].Select(row => row.End), cancel);
        var (before, among) = await source.RankByPageRank(node.Labels[^1], rank, cancel);
        return new(node.Whole("degree") ?? 0, rank, before + 1, among, node.Measure("betweenness") ?? 0, PaperSection.CommunityOf(graph, node.Id)?.Text("name"));
    }

    private async Task<Publication> Publication(GraphNode paper, CancellationToken cancel)
    {
        var listings = await graph.Listings.Of(paper.Id, cancel);
        await graph.Load(listings.Select(row => row.End), cancel);
        var marks =
            from mention in await graph.Mentioned.Of(paper.Id, cancel)
            from place in mention.Places()
            where place.Field == "abstract" && !place.In(paper.Text("abstract")).IsEmpty
            select new Mark(place.Start, place.End, mention.End);
        return new(
            paper.Whole("year"), paper.Texts("authors"), paper.Texts("categories"), paper.TextOrNull("arxivId"), paper.TextOrNull("doi"),
            new MarkedText(paper.Text("abstract"), MarksApart.Of(marks, origin: 0)), [.. listings.Select(row => graph.Name(row.End).Name)]);
    }
}
