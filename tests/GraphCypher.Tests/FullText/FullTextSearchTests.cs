using GraphCypher.Tests.Support;
using GraphStore.Model;
using GraphStore.Model.Cypher;

namespace GraphCypher.Tests.FullText;

public class FullTextSearchTests
{
    private const string Papers = """
        CREATE (:Paper {name: 'a', title: 'Layer normalisation', abstract: 'We normalise each layer. Layer by layer, training is faster.'}),
               (:Paper {name: 'b', title: 'Batch normalisation', abstract: 'A layer for every batch.'}),
               (:Paper {name: 'c', title: 'State-of-the-art at 2.5% error', abstract: 'Naïve Überfitting; don\'t panic.'}),
               (:Paper {name: 'd', title: 'Nothing of that'}),
               (:Term {name: 'LoRA', aliases: ['low-rank adaptation', 'adapter of rank']}),
               (:Term {name: 'QLoRA'}), (:Other {title: 'layer'})
        """;

    [Theory]
    [InlineData("paper_text", "layer", "a b")] // twice in a short title and a short text, against once
    [InlineData("paper_text", "LAYER normalisation", "a b")]
    [InlineData("paper_text", "batch AND layer", "b")]
    [InlineData("paper_text", "+layer -batch", "a")]
    [InlineData("paper_text", "layer NOT batch", "a")]
    [InlineData("paper_text", "layer && !batch", "a")]
    [InlineData("paper_text", "\"layer by layer\"", "a")]
    [InlineData("paper_text", "\"by batch\"", "")]
    [InlineData("paper_text", "title:layer", "a")]
    [InlineData("paper_text", "title:(layer OR batch)", "b a")] // of equal length and rarity, the lower number first; both score in one title each
    [InlineData("paper_text", "norm*", "a b")]
    [InlineData("paper_text", "*", "a b c d")]
    [InlineData("paper_text", "state-of-the-art", "c d")] // words of their own, as in Lucene
    [InlineData("paper_text", "\"state-of-the-art\"", "c")]
    [InlineData("paper_text", "2.5", "c")]
    [InlineData("paper_text", "2", "")]
    [InlineData("paper_text", "don't", "c")]
    [InlineData("paper_text", "naïve überfitting", "c")]
    [InlineData("paper_text", "-layer", "")]
    [InlineData("paper_text", "", "")]
    [InlineData("paper_text", "(layer OR batch) AND faster", "a")]
    [InlineData("term_text", "lora", "LoRA")]
    [InlineData("term_text", "*", "LoRA QLoRA")]
    [InlineData("term_text", "aliases:\"adaptation adapter\"", "")] // no phrase from one alias into the next
    [InlineData("term_text", "\"low rank adaptation\"", "LoRA")]
    public async Task QueryNodes_OfASearch_FindsInOrder(string index, string search, string expected)
    {
        await using EmbeddedGraph graph = await GraphInMemory.Of(Papers);
        string found = await graph.Rows("CALL db.index.fulltext.queryNodes($index, $search) YIELD node, score WHERE score > 0 RETURN node.name", ("index", index), ("search", search));
        string.Join(' ', found.Split('\n').Order(StringComparer.Ordinal)).ShouldBe(string.Join(' ', expected.Split(' ').Order(StringComparer.Ordinal)));
        if (expected == "a b")
            found.ShouldBe("a\nb");
    }

    [Fact]
    public async Task QueryNodes_OfAWord_ScoresByBm25()
    {
        await using EmbeddedGraph graph = await GraphInMemory.Of("CREATE (:Paper {title: 'one two'}), (:Paper {title: 'one'}), (:Paper {title: 'three four five'})");
        double rarity = Math.Log(1 + (1.5 / 2.5));
        string[] expected =
        [
            .. new[] { 1.0, 2.0 }.Select(length => Math.Round(rarity / (1 + (1.2 * (0.25 + (0.75 * length / 2)))), 4).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ];
        (await graph.Rows("CALL db.index.fulltext.queryNodes('paper_text', 'one') YIELD node, score")).Split('\n').Select(row => row.Split('|')[1]).ShouldBe(expected);
    }

    [Fact]
    public async Task QueryNodes_AfterAChange_SeesIt()
    {
        await using EmbeddedGraph graph = await GraphInMemory.Of(Papers);
        const string search = "CALL db.index.fulltext.queryNodes('term_text', 'dora') YIELD node RETURN node.name";
        (await graph.Rows(search)).ShouldBe("");
        await graph.Rows("CREATE (:Term {name: 'DoRA'})");
        (await graph.Rows(search)).ShouldBe("DoRA");
        await graph.Rows("MATCH (t:Term {name: 'DoRA'}) DELETE t");
        (await graph.Rows(search)).ShouldBe("");
    }

    [Fact]
    public async Task QueryNodes_OfEqualScores_OrdersByNumber()
    {
        await using EmbeddedGraph graph = await GraphInMemory.Of("UNWIND range(1, 9) AS i CREATE (:Term {name: 'same', i: i})");
        (await graph.Rows("CALL db.index.fulltext.queryNodes('term_text', 'same', {skip: 2, limit: 3}) YIELD node RETURN node.i")).ShouldBe("3\n4\n5");
    }

    [Theory]
    [InlineData("'nothing', 'x'", "There is no full-text index 'nothing': there is paper_text, term_text.", 35)]
    [InlineData("'term_text', 'title:x'", "the index term_text has no property 'title'", 48)]
    [InlineData("'term_text', '\"open'", "a phrase is not closed", 48)]
    [InlineData("'term_text', '(a'", "a bracket is not closed", 48)]
    [InlineData("'term_text', 'a)'", "that was not opened", 48)]
    [InlineData("'term_text', 'lora~'", "is not supported", 48)]
    [InlineData("'term_text', 'a AND'", "a word is expected", 48)]
    [InlineData("'term_text', 'OR a'", "OR stands where a word is expected", 48)]
    [InlineData("'term_text', 'l*ra'", "* can only stand at the end", 48)]
    [InlineData("'term_text', '[a TO b]'", "ranges are not supported", 48)]
    [InlineData("'term_text', '/a/'", "regular expressions are not supported", 48)]
    [InlineData("'term_text', 'a', {most: 1}", "There is no option 'most'", 53)]
    [InlineData("'term_text', 'a', {limit: -1}", "The option limit is a whole number from 0", 53)]
    [InlineData("'term_text', null", "needs queryString, found null", 48)]
    public async Task QueryNodes_OfWhatItCannotRead_SaysSoAtThePlace(string arguments, string message, int column)
    {
        await using EmbeddedGraph graph = await GraphInMemory.Of(Papers);
        var error = await Should.ThrowAsync<CypherException>(() => graph.Rows($"CALL db.index.fulltext.queryNodes({arguments}) YIELD node RETURN node"));
        error.Message.ShouldContain(message);
        error.Message.ShouldContain($"column {column})");
        error.Code.ShouldBe("Neo.ClientError.Statement.ArgumentError");
    }

    [Fact]
    public void OfDatabase_OfTheSchema_NamesItsIndexes() =>
        FullTextIndexSchema.OfDatabase.Select(index => $"{index.Name}: {string.Join(", ", index.Labels)}; {string.Join(", ", index.Properties)}")
            .ShouldBe(["term_text: Term; name, aliases", "paper_text: Paper; title, abstract"]);
}
