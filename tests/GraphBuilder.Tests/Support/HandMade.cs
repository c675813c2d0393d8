using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Reading;
using GraphBuilder.Text;
using GraphStore.Model;

namespace GraphBuilder.Tests.Support;

/// <summary>An extracted paper put together by hand: mentions are found by searching the texts for the words given.</summary>
internal sealed class HandMade(string title, string @abstract = "")
{
    private readonly List<ExtractedEntity> entities = [];
    private readonly List<ExtractedRelation> relations = [];
    private readonly List<ExtractedResult> results = [];
    private readonly List<ExtractedLink> links = [];
    private readonly List<Listing> listings = [];
    private int? year;

    public HandMade In(int publicationYear)
    {
        year = publicationYear;
        return this;
    }

    public HandMade Listed(string document, int position, string sha256 = "00")
    {
        listings.Add(new Listing(document, sha256, position));
        return this;
    }

    /// <summary>A term that is written in the given ways; as its name when none is given.</summary>
    public HandMade Has(string name, TermType type, Role role, double confidence, params string[] surfaces)
    {
        var mentions = (surfaces.Length == 0 ? [name] : surfaces)
            .SelectMany(surface => Find(Field.Title, title, surface).Concat(Find(Field.Abstract, @abstract, surface)))
            .Distinct().Order().ToImmutableArray();
        if (mentions.IsEmpty)
            throw new ArgumentException($"The paper \"{title}\" does not say \"{name}\".", nameof(name));
        entities.Add(new ExtractedEntity(GraphIds.Of("term", name), name, type, role, confidence, mentions));
        return this;
    }

    public HandMade Has(string name, TermType type, params string[] surfaces) => Has(name, type, Role.Mentioned, 0.9, surfaces);

    public HandMade States(string source, RelationType type, string target, double confidence = 0.8)
    {
        relations.Add(new ExtractedRelation(IdOf(source), type, IdOf(target), confidence, [new TextSpan(Field.Abstract, 0, @abstract.Length)]));
        return this;
    }

    public HandMade Reports(string value, string? method, string? dataset, string? metric, string? clause = null)
    {
        var start = clause is null ? 0 : @abstract.IndexOf(clause, StringComparison.Ordinal);
        results.Add(new ExtractedResult(
            IdOrNull(method), IdOrNull(dataset), IdOrNull(metric), value, [new TextSpan(Field.Abstract, start, start + (clause ?? @abstract).Length)]));
        return this;
    }

    public HandMade Links(string url, LinkKind kind, string asWritten)
    {
        links.Add(new ExtractedLink(url, kind, [.. Find(Field.Abstract, @abstract, asWritten)]));
        return this;
    }

    public ExtractedPaper Build() => new(
        new Paper
        {
            Id = GraphIds.Of("paper", title),
            Title = title,
            Abstract = @abstract,
            Year = year,
            Listings = listings.Count == 0 ? [new Listing("list.txt", "00", 1)] : [.. listings],
        },
        new PaperExtraction([.. entities], [.. relations], [.. results], [.. links]));

    private static IEnumerable<TextSpan> Find(Field field, string text, string surface)
    {
        for (var at = text.IndexOf(surface, StringComparison.Ordinal); at >= 0; at = text.IndexOf(surface, at + 1, StringComparison.Ordinal))
            yield return new TextSpan(field, at, at + surface.Length);
    }

    private string? IdOrNull(string? name) => name is null ? null : IdOf(name);

    private string IdOf(string name) => entities.Single(entity => entity.Name == name).Id;
}
