using GraphBuilder.Reading.Inputs;
using GraphStore.Model;

namespace GraphBuilder.Reading.Duplicates;

/// <summary>The documents that list papers, by number; two numbers can turn out to be one document (one path and one content).</summary>
internal sealed class DocumentTable
{
    private readonly List<(string Path, string? Sha256, long? Bytes)> documents = [];
    private readonly Dictionary<(string Path, string Sha256), int> named = [];
    private int[] same = [];

    public int Count => documents.Count;

    /// <summary>A file about to be read: its content hash comes with <see cref="Complete"/>.</summary>
    public int AddFile(string path)
    {
        documents.Add((path, null, null));
        return documents.Count - 1;
    }

    public void Complete(int file, FileIdentity identity) => documents[file] = (documents[file].Path, identity.Sha256, identity.Bytes);

    /// <summary>A document that a line names.</summary>
    public int Named(string path, string sha256)
    {
        if (named.TryGetValue((path, sha256), out var number))
            return number;
        documents.Add((path, sha256, null));
        named.Add((path, sha256), documents.Count - 1);
        return documents.Count - 1;
    }

    /// <summary>All files are read: finds which numbers are one document.</summary>
    public void Close()
    {
        var first = new Dictionary<(string Path, string Sha256), int>();
        same = new int[documents.Count];
        for (var i = 0; i < same.Length; i++)
        {
            var (path, sha256, bytes) = documents[i];
            var known = first.TryAdd((path, sha256 ?? ""), i);
            same[i] = known ? i : first[(path, sha256 ?? "")];
            if (bytes is not null)
                documents[same[i]] = documents[same[i]] with { Bytes = bytes };
        }
    }

    /// <summary>The number that stands for the document.</summary>
    public int Canonical(int number) => same[number];

    public Listing Listing(Place place) => new(documents[place.Document].Path, documents[place.Document].Sha256 ?? "", place.Position);

    /// <summary>The documents with records, by path, then content.</summary>
    /// <param name="records">Places by canonical number.</param>
    public IEnumerable<CorpusDocument> Documents(IReadOnlyList<int> records)
    {
        var listed = Enumerable.Range(0, documents.Count).Where(number => records[number] > 0).ToList();
        var paths = listed.CountBy(number => documents[number].Path, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var ids = listed.CountBy(number => Id(number), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return listed.Select(Document).OrderBy(document => document.Path, StringComparer.Ordinal).ThenBy(document => document.Sha256, StringComparer.Ordinal);

        string Id(int number) => GraphIds.Of("doc", documents[number].Path);

        CorpusDocument Document(int number)
        {
            var (path, sha256, bytes) = documents[number];
            var hash = GraphIds.Hash(path + "\n" + sha256);
            return new CorpusDocument(
                ids[Id(number)] > 1 ? Id(number) + "-" + hash : Id(number),
                paths[path] > 1 ? $"{path} ({hash})" : path,
                path,
                sha256 ?? "",
                bytes,
                records[number]);
        }
    }
}
