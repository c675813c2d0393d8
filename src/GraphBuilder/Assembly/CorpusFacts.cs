using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Resolution;
using GraphBuilder.Text;

namespace GraphBuilder.Assembly;

/// <summary>A term of a paper: numbers into the lists of <see cref="CorpusFacts"/>.</summary>
/// <param name="Term">The place of the thing in the corpus's entities, which is also the order of its id.</param>
/// <param name="Confidence">In ten-thousandths, so that sums do not hang on their order.</param>
internal readonly record struct TermMention(int Term, Role Role, int Confidence, SpanRange Spans);

/// <summary>A stretch of <see cref="CorpusFacts.Spans"/>.</summary>
internal readonly record struct SpanRange(int Start, int Count);

/// <summary>A relation that a paper states between two terms.</summary>
internal readonly record struct StatedRelation(RelationType Type, int Source, int Target, int Paper, int Confidence, SpanRange Evidence);

/// <summary>A number that a paper reports; a term that it does not state is -1.</summary>
/// <param name="Ordinal">Counts the paper's results from 1.</param>
internal sealed record ReportedResult(int Paper, int Ordinal, ReportedNumber Number, int Method, int Dataset, int Metric, SpanRange Evidence);

internal sealed record PaperLink(int Paper, string Url, LinkKind Kind, SpanRange Evidence);

internal sealed record PaperListing(int Paper, string Document, string Sha256, int Position);

/// <summary>
/// What the papers of a corpus say, without their texts, packed: about 40 bytes a mention. Papers are numbered by ascending id, terms too,
/// so that going through the lists in order gives the tables of the graph in order.
/// </summary>
internal sealed class CorpusFacts
{
    private readonly List<string> paperIds = [];
    private readonly List<int> mentionStarts = [0];
    private readonly List<TermMention> mentions = [];
    private readonly List<TextSpan> spans = [];
    private readonly List<StatedRelation> relations = [];
    private readonly List<ReportedResult> results = [];
    private readonly List<PaperLink> links = [];
    private readonly List<PaperListing> listings = [];

    private CorpusFacts(ImmutableArray<ResolvedEntity> terms) => Terms = terms;

    public ImmutableArray<ResolvedEntity> Terms { get; }

    public IReadOnlyList<string> PaperIds => paperIds;

    public IReadOnlyList<StatedRelation> Relations => relations;

    public IReadOnlyList<ReportedResult> Results => results;

    public IReadOnlyList<PaperLink> Links => links;

    public IReadOnlyList<PaperListing> Listings => listings;

    /// <summary>The terms of a paper, by ascending id.</summary>
    public ReadOnlySpan<TermMention> Mentions(int paper) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(mentions)[mentionStarts[paper]..mentionStarts[paper + 1]];

    public ReadOnlySpan<TextSpan> Spans(SpanRange range) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(spans).Slice(range.Start, range.Count);

    /// <param name="papersById">By ascending id, each once.</param>
    public static CorpusFacts Gather(IEnumerable<ExtractedPaper> papersById, ResolvedEntities entities)
    {
        var facts = new CorpusFacts(entities.Entities);
        var termOfId = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var paper in papersById)
            facts.Add(entities.Apply(paper), entities, termOfId);
        return facts;
    }

    private void Add(ExtractedPaper paper, ResolvedEntities entities, Dictionary<string, int> termOfId)
    {
        var number = paperIds.Count;
        if (number > 0 && string.CompareOrdinal(paperIds[^1], paper.Paper.Id) >= 0)
            throw new InvalidOperationException($"{paper.Paper.Id} does not come after {paperIds[^1]}: papers must be sorted and each have an id of its own.");
        paperIds.Add(paper.Paper.Id);
        AddMentions(paper.Extraction, entities, termOfId);
        foreach (var relation in paper.Extraction.Relations)
            relations.Add(new(relation.Type, termOfId[relation.Source], termOfId[relation.Target], number, Scaled(relation.Confidence), Keep(relation.Evidence)));
        AddResults(paper, number, termOfId);
        foreach (var link in paper.Extraction.Links)
            links.Add(new(number, link.Url, link.Kind, Keep(link.Evidence)));
        foreach (var listing in paper.Paper.Listings.Distinct())
            listings.Add(new(number, listing.Document, listing.Sha256, listing.Position));
    }

    private void AddMentions(PaperExtraction found, ResolvedEntities entities, Dictionary<string, int> termOfId)
    {
        termOfId.Clear();
        foreach (var entity in found.Entities)
            termOfId.Add(entity.Id, entities.IndexOf(entity.Id));
        foreach (var entity in found.Entities.OrderBy(entity => termOfId[entity.Id]))
            mentions.Add(new(termOfId[entity.Id], entity.Role, Scaled(entity.Confidence), Keep(entity.Mentions)));
        mentionStarts.Add(mentions.Count);
    }

    private void AddResults(ExtractedPaper paper, int number, Dictionary<string, int> termOfId)
    {
        var ordinal = 0;
        foreach (var result in paper.Extraction.Results)
        {
            var clause = result.Evidence.IsEmpty ? "" : Clause(paper, result.Evidence[0]);
            results.Add(new(
                number, ++ordinal, ReportedNumber.Read(result.Value, clause), Term(result.Method), Term(result.Dataset), Term(result.Metric), Keep(result.Evidence)));
        }

        int Term(string? id) => id is null ? -1 : termOfId[id];
    }

    private static string Clause(ExtractedPaper paper, TextSpan span) =>
        (span.Field == Field.Title ? paper.Paper.Title : paper.Paper.Abstract)[span.Start..span.End];

    private static int Scaled(double confidence) => (int)Math.Round(confidence * 10_000);

    private SpanRange Keep(ImmutableArray<TextSpan> found)
    {
        var range = new SpanRange(spans.Count, found.Length);
        spans.AddRange(found.AsSpan());
        return range;
    }
}
