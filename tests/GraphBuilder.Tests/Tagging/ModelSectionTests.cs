using GraphBuilder.Tagging;

namespace GraphBuilder.Tests.Tagging;

public sealed class ModelSectionTests
{
    private static readonly string[] Names = ["word=graph", "word=graphs", "word[-1,0]=a|graph", "form=Über", "suffix3=ing", "word=𝛼", "word=𝛽", ""];

    [Fact]
    public void ChainSection_WrittenAndRead_IsTheSameModel()
    {
        var chain = Chain();
        var read = Read(Bytes(writer => ChainSection.Write(chain, writer)), ChainSection.Read);
        read.Names.ShouldBe(Names.Order(StringComparer.Ordinal));
        read.PairWeights.ShouldBe(chain.PairWeights);
        read.VectorWeights.ShouldBe(chain.VectorWeights);
        for (var row = 0; row < read.Count; row++)
            read.StepsOf(row).ToArray().ShouldBe(chain.StepsOf(Array.IndexOf(Names, read.Names[row])).ToArray());

        var slots = new int[Names.Length];
        int[] ends = [.. Enumerable.Range(1, Names.Length)];
        read.Find([.. Names.Select(name => NameHash.OfName(name))], slots, ends);
        slots.Select(row => read.Names[row]).ShouldBe(Names);
    }

    [Fact]
    public void ChainSection_WrittenReadAndWritten_HasTheSameBytes()
    {
        var bytes = Bytes(writer => ChainSection.Write(Chain(), writer));
        Bytes(writer => ChainSection.Write(Read(bytes, ChainSection.Read), writer)).ShouldBe(bytes);
    }

    [Fact]
    public void WordsSection_WrittenAndRead_IsTheSame()
    {
        var words = Words();
        var read = Read(Bytes(writer => WordsSection.Write(words, writer)), WordsSection.Read);
        read.Count.ShouldBe(words.Count);
        read.Dimensions.ShouldBe(words.Dimensions);
        foreach (var (hash, facts) in words.Sorted)
        {
            (read.Find(hash) with { Row = facts.Row }).ShouldBe(facts);
            read.Vector(read.Find(hash).Row).ToArray().ShouldBe(words.Vector(facts.Row).ToArray());
        }
    }

    [Fact]
    public void Read_CutOffAnywhere_SaysThatTheEndIsMissing()
    {
        var chain = Bytes(writer => ChainSection.Write(Chain(), writer));
        var words = Bytes(writer => WordsSection.Write(Words(), writer));
        for (var length = 4; length < chain.Length; length += 7)
            Should.Throw<EndOfStreamException>(() => Read(Cut(chain, length), ChainSection.Read));
        for (var length = 4; length < words.Length; length += 7)
            Should.Throw<EndOfStreamException>(() => Read(Cut(words, length), WordsSection.Read));
    }

    /// <summary>The first bytes of a section whose length is told as that.</summary>
    private static byte[] Cut(byte[] section, int length) => [.. BitConverter.GetBytes(length - sizeof(int)), .. section[sizeof(int)..length]];

    private static CrfModel Chain()
    {
        var random = new Random(4);
        var weights = new float[Names.Length * LabelSet.Stride];
        for (var at = 0; at < weights.Length; at++)
            weights[at] = at % LabelSet.Stride < LabelSet.Count && random.Next(3) == 0 ? CrfModel.Quantize((random.NextSingle() - 0.5f) * 70) : 0;
        return CrfModel.Of(Names, weights, [.. Enumerable.Range(0, 48).Select(_ => random.NextSingle())], [.. Enumerable.Range(0, LabelSet.Count * LabelSet.Stride).Select(_ => random.NextSingle())]);
    }

    private static WordStatistics Words()
    {
        var facts = new HashTable64<WordFacts>();
        facts.GetOrAdd(WordHash.Of("graph")) = new(FrequencyClass: 4, CapitalClass: 1, Cluster: 300, CoarseCluster: 17, Row: 0);
        facts.GetOrAdd(WordHash.Of("node")) = new(FrequencyClass: 2, CapitalClass: 0, Cluster: -1, CoarseCluster: -1, Row: 1);
        return new(facts, 3, [.. new[] { 0.5f, -1, 0.01f, 1, 0, -0.3f }.Select(WordsSection.Quantize)]);
    }

    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
            write(writer);
        return stream.ToArray();
    }

    private static T Read<T>(byte[] bytes, Func<BinaryReader, T> read)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        return read(reader);
    }
}
