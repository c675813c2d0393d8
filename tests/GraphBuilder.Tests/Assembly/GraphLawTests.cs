using FsCheck;
using FsCheck.Fluent;
using GraphBuilder.Assembly;
using GraphBuilder.Tests.Support;

namespace GraphBuilder.Tests.Assembly;

public sealed class GraphLawTests
{
    [Fact]
    public void Assemble_AnyOrderAndThreads_GivesTheSameGraph() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        ArbMap.Default.ArbFor<int>(),
        (seed, shuffle) =>
        {
            var papers = RandomCorpus.Of(seed, papers: 15);
            var shuffled = papers.ToArray();
            new Random(shuffle).Shuffle(shuffled);

            var one = AssembledGraph.Of(SmallLexicon.Empty, new AssemblyOptions { Threads = 1 }, [.. papers]);
            var other = AssembledGraph.Of(SmallLexicon.Empty, new AssemblyOptions { Threads = 3 }, shuffled);
            return one.Text() == other.Text();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
}
