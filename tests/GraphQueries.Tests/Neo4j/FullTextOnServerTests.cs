using GraphCypher;
using GraphStore.Model.Cypher;
using Support;

namespace GraphQueries.Tests.Neo4j;

/// <summary>A search finds in a graph in memory what it finds in a database, with the same scores; of equal scores a database gives the one first that its index holds first.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class FullTextOnServerTests(SeedsOnServer seeds) : IClassFixture<SeedsOnServer>
{
    private const string Search = "CALL db.index.fulltext.queryNodes($index, $search) YIELD node, score RETURN node.id AS id, score";

    /// <summary>Sums are rounded at other places: the last of seven digits may be another.</summary>
    private const double Share = 1e-6;

    public static TheoryData<string, string> Searches
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string search in (string[])["LoRA", "transformer", "\"layer normalization\"", "language model", "\"low rank\" adaptation", "lora AND adapter", "lora OR adapter", "transformer NOT vision", "+transformer -vision",
                "transform*", "title:lora", "title:\"language model\"", "fine-tuning", "adapt* AND \"language model\"", "(lora OR adapter) AND (bert OR gpt)", "title:(efficient tuning)", "abstract:low-rank", "deep AND NOT learning",
                "a of in", "BERT && GPT || T5", "lora AND adapter OR prefix", "NOT lora", "state-of-the-art", "e.g.", "3.5", "title:lo* abstract:lo*", "model's", "naïve", "\"fine tuning\" \"language models\" -bert +method"])
                data.Add("paper_text", search);
            foreach (string search in (string[])["LoRA", "\"layer normalization\"", "learn*", "layer AND norm*", "aliases:bert", "name:bert", "\"language model\" OR attention", "C++", "k-NN", "bert bert", "(model OR network) -neural"])
                data.Add("term_text", search);
            return data;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Searches))]
    public async Task Search_InMemory_FindsWhatTheDatabaseFinds(string index, string search)
    {
        var statement = CypherStatement.Read(Search, ("index", index), ("search", search));
        var expected = Rows(await seeds.Runner.Run(statement, CancellationToken.None));
        await using var embedded = EmbeddedGraph.Of(seeds.Graph, EmbeddedGraphOptions.Default, TimeProvider.System);
        var found = Rows(await embedded.Run(statement, CancellationToken.None));
        found.Select(row => row.Id).Order(StringComparer.Ordinal).ShouldBe(expected.Select(row => row.Id).Order(StringComparer.Ordinal));
        for (int i = 0; i < found.Count; i++)
            found[i].Score.ShouldBe(expected[i].Score, expected[i].Score * Share);
        var scores = expected.ToDictionary(row => row.Id, row => row.Score, StringComparer.Ordinal);
        foreach ((string id, double score) in found)
            score.ShouldBe(scores[id], score * Share, id);
    }

    private static List<(string Id, double Score)> Rows(CypherTable table) => [.. table.Rows.Select(row => ((string)row[0]!, (double)row[1]!))];
}
