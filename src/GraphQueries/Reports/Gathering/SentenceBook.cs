using System.Collections.Immutable;
using GraphQueries.Reports.Model;
using GraphStore.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>What is to be shown in a paper's own words.</summary>
/// <param name="Places">Where the graph says it stands, the best first.</param>
/// <param name="Terms">The terms to mark.</param>
internal sealed record SentenceRequest(IEnumerable<Evidence> Places, ImmutableArray<string> Terms);

/// <summary>
/// The sentences of a report, each entered once and numbered in the order in which statements ask for them; a sentence that several statements rest on has the terms of all of them marked.
/// </summary>
internal sealed class SentenceBook(GraphReader graph)
{
    /// <summary>How many places of a request are looked at: a term that stands in a thousand places needs no more.</summary>
    private const int MostPlaces = 24;

    private readonly Dictionary<(string Paper, string Field, int Start, int End), Entry> entries = [];
    private readonly List<Entry> inOrder = [];

    /// <summary>The number of the best sentence for each request; null where the graph has none.</summary>
    /// <remarks>
    /// The best has most of the terms in it; among equals an abstract's comes before a title, which stands there anyway, and an earlier place before a later one.
    /// </remarks>
    public async Task<ImmutableArray<int?>> Enter(IReadOnlyList<SentenceRequest> requests, CancellationToken cancel)
    {
        var places = requests.Select(request => request.Places.Take(MostPlaces).ToList()).ToList();
        await graph.Load(places.SelectMany(list => list).Select(place => place.Paper), cancel);
        await graph.Mentions.Load(requests.SelectMany(request => request.Terms), cancel);
        return [.. requests.Select((request, i) => Enter(places[i], request.Terms))];
    }

    /// <summary>The number of the best sentence for one request.</summary>
    public async Task<int?> Enter(SentenceRequest request, CancellationToken cancel) => (await Enter([request], cancel))[0];

    /// <summary>All sentences, by number.</summary>
    public ImmutableArray<Quote> Close() => [.. inOrder.Select(entry => entry.ToQuote(graph))];

    private int? Enter(List<Evidence> places, ImmutableArray<string> terms)
    {
        (int Start, int End, Evidence Place, List<Mark> Marks)? best = null;
        (int Terms, bool InAbstract) reached = (-1, false);
        foreach (var place in places)
        {
            if (graph.Node(place.Paper) is not { } paper || place.In(paper.Text(place.Field)).IsEmpty)
                continue;
            string text = paper.Text(place.Field);
            var (start, length) = SentenceBounds.Around(text, place.Start, place.End).GetOffsetAndLength(text.Length);
            var marks = terms.SelectMany(term => MentionsIn(place, term, start, start + length)).ToList();
            var quality = (Terms: marks.Select(mark => mark.Term).Distinct(StringComparer.Ordinal).Count(), InAbstract: place.Field == "abstract");
            if (quality.CompareTo(reached) <= 0)
                continue;
            reached = quality;
            best = (start, start + length, place, marks);
        }

        if (best is not { } found)
            return null;
        var key = (found.Place.Paper, found.Place.Field, found.Start, found.End);
        if (!entries.TryGetValue(key, out var entry))
        {
            entry = new Entry(inOrder.Count + 1, found.Place.Paper, found.Place.Field, found.Start, found.End);
            entries.Add(key, entry);
            inOrder.Add(entry);
        }

        entry.Marks.UnionWith(found.Marks);
        if (found.Marks.Count == 0 && found.Place.End - found.Place.Start < found.End - found.Start)
            entry.Marks.Add(new Mark(found.Place.Start, found.Place.End, Term: null));
        return entry.Number;
    }

    private IEnumerable<Mark> MentionsIn(Evidence place, string term, int start, int end) =>
        from mention in graph.Mentions[term]
        where mention.Start == place.Paper
        from at in mention.Places()
        where at.Field == place.Field && at.Start >= start && at.End <= end
        select new Mark(at.Start, at.End, term);

    private sealed record Entry(int Number, string Paper, string Field, int Start, int End)
    {
        public HashSet<Mark> Marks { get; } = [];

        public Quote ToQuote(GraphReader graph)
        {
            var paper = graph.Node(Paper)!;
            return new Quote(
                Number, graph.Name(Paper), paper.Whole("year"), PaperAddress.Of(paper), Field, Start,
                new MarkedText(paper.Text(Field)[Start..End], MarksApart.Of(Marks, Start)));
        }
    }
}
