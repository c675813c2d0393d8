using FsCheck;
using FsCheck.Fluent;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Resolution;
using GraphBuilder.Tests.Support;

namespace GraphBuilder.Tests.Resolution;

/// <summary>The order of papers never shows.</summary>
public sealed class OrderLawTests
{
    [Fact]
    public void Resolve_AnyOrderOfPapers_GivesTheSameThings() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        ArbMap.Default.ArbFor<int>(),
        (seed, shuffle) =>
        {
            var papers = RandomCorpus.Of(seed, papers: 12);
            var lexicon = seed % 2 == 0 ? SmallLexicon.Empty : SmallLexicon.Of(new LexiconEntry("layer normalization", TermType.Concept, ["LN"], null, null, 0.9));
            var shuffled = papers.ToArray();
            new Random(shuffle).Shuffle(shuffled);

            return Text(Resolver.Resolve(papers, lexicon), papers) == Text(Resolver.Resolve(shuffled, lexicon), papers);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261128, 7));

    [Fact]
    public void Apply_AnyCorpus_GivesEachEntityOneIdNameAndType() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var papers = RandomCorpus.Of(seed, papers: 12);
            var resolved = Resolver.Resolve(papers, SmallLexicon.Empty);

            var entities = papers.SelectMany(paper => resolved.Apply(paper).Extraction.Entities).ToList();
            var isOne = entities.GroupBy(entity => entity.Id).All(same => same.Select(entity => (entity.Name, entity.Type)).Distinct().Count() == 1);
            var isUnique = papers.All(paper => resolved.Apply(paper).Extraction.Entities is var found && found.DistinctBy(entity => entity.Id).Count() == found.Length);
            return isOne && isUnique && resolved.Entities.Select(thing => thing.Id).SequenceEqual(resolved.Entities.Select(thing => thing.Id).Distinct().Order(StringComparer.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261128, 7));

    private static string Text(ResolvedEntities resolved, IEnumerable<ExtractedPaper> papers) => string.Join(
        '\n',
        resolved.Entities.Select(thing => $"{thing.Id} {thing.Name} {thing.Type} {string.Join('|', thing.Aliases)} {thing.Entry?.Name}")
            .Concat(papers.Select(paper => string.Join(' ', resolved.Of(paper)))));
}
