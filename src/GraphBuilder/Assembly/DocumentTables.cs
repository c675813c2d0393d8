using GraphBuilder.Reading;
using GraphStore.Model;

namespace GraphBuilder.Assembly;

/// <summary>The files that list papers, and where in them each paper stands.</summary>
internal sealed class DocumentTables
{
    private readonly CorpusFacts facts;
    private readonly IReadOnlyList<CorpusDocument> documents;
    private readonly Dictionary<(string Path, string Sha256), string> ids;

    /// <param name="facts">Whose listings name no other documents than these.</param>
    /// <param name="documents">Each once, in any order.</param>
    public DocumentTables(CorpusFacts facts, IReadOnlyList<CorpusDocument> documents)
    {
        this.facts = facts;
        this.documents = documents;
        ids = documents.ToDictionary(document => (document.Path, document.Sha256), document => document.Id);
    }

    public IEnumerable<GraphNode> Nodes() => documents
        .OrderBy(document => document.Id, StringComparer.Ordinal)
        .Select(document => new GraphNode(
            document.Id, ["Document"], [new("name", OnOneLine(document.Name)), new("sha256", document.Sha256), new("records", (long)document.Records)]));

    /// <summary>A paper that a document lists twice is joined to it once, by the first place.</summary>
    public IEnumerable<GraphRelationship> ListedIn() => facts.Listings
        .GroupBy(listing => (listing.Paper, Id: ids[(listing.Document, listing.Sha256)]))
        .OrderBy(same => same.Key.Paper).ThenBy(same => same.Key.Id, StringComparer.Ordinal)
        .Select(same => new GraphRelationship(
            "LISTED_IN", facts.PaperIds[same.Key.Paper], same.Key.Id, [new("position", (long)same.Min(listing => listing.Position))]));

    // File systems allow line breaks in names, tables do not.
    private static string OnOneLine(string name) => name.ReplaceLineEndings(" ");
}
