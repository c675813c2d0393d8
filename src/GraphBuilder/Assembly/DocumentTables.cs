using GraphBuilder.Reading;
using GraphStore.Model;

namespace GraphBuilder.Assembly;

/// <summary>The files that list papers, and where in them each paper stands.</summary>
internal sealed class DocumentTables
{
    private readonly CorpusFacts facts;
    private readonly IReadOnlyList<CorpusDocument> documents;
    private readonly Dictionary<string, string> ids;

    /// <param name="facts">Whose listings name no other documents than these.</param>
    /// <param name="documents">Each once, in any order.</param>
    public DocumentTables(CorpusFacts facts, IReadOnlyList<CorpusDocument> documents)
    {
        this.facts = facts;
        this.documents = documents;
        ids = documents.ToDictionary(document => Key(document.Path, document.Sha256), document => document.Id, StringComparer.Ordinal);
    }

    public IEnumerable<GraphNode> Nodes() => documents
        .OrderBy(document => document.Id, StringComparer.Ordinal)
        .Select(document => new GraphNode(
            document.Id, ["Document"], [new("name", OnOneLine(document.Name)), new("sha256", document.Sha256), new("records", (long)document.Records)]));

    /// <summary>A paper that a document lists twice is joined to it once, by the first place.</summary>
    public IEnumerable<GraphRelationship> ListedIn()
    {
        var places = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < facts.Listings.Count;)
        {
            // Listings come paper by paper.
            var paper = facts.Listings[at].Paper;
            places.Clear();
            for (; at < facts.Listings.Count && facts.Listings[at].Paper == paper; at++)
            {
                var id = ids[Key(facts.Listings[at].Document, facts.Listings[at].Sha256)];
                places[id] = places.TryGetValue(id, out var first) ? Math.Min(first, facts.Listings[at].Position) : facts.Listings[at].Position;
            }

            foreach (var (id, position) in places)
                yield return new GraphRelationship("LISTED_IN", facts.PaperIds[paper], id, [new("position", (long)position)]);
        }
    }

    private static string Key(string path, string sha256) => path + "\n" + sha256;

    // File systems allow line breaks in names, tables do not.
    private static string OnOneLine(string name) => name.ReplaceLineEndings(" ");
}
