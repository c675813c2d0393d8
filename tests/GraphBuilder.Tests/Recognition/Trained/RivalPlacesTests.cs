using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Recognition.Trained;
using GraphBuilder.Tagging;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Recognition.Trained;

public sealed class RivalPlacesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_AnyPlaces_FindsWhatLookingAtAllFinds(int seed)
    {
        var random = new Random(seed);
        var rivals = new RivalPlaces();
        for (var paper = 0; paper < 5; paper++)
        {
            var candidates = Candidates(random, count: 10 * paper);
            rivals.Read(candidates);
            for (var candidate = 0; candidate < candidates.Count; candidate++)
            {
                foreach (var place in candidates[candidate].Places)
                {
                    var others = candidates.Where((_, at) => at != candidate).SelectMany(other => other.Places).Where(other => other.Span.Overlaps(place.Span)).ToLookup(other => other.Span.Contains(place.Span), other => other.Tagged.Total);
                    rivals.Of(place, candidate).ShouldBe((others[true].DefaultIfEmpty().Max(), others[false].DefaultIfEmpty().Max()));
                }
            }
        }
    }

    private static List<EntityCandidate> Candidates(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new EntityCandidate { Places = [Place(random), Place(random)], HasAcronym = false })];

    private static Place Place(Random random)
    {
        var start = random.Next(80);
        return new Place
        {
            Span = new TextSpan(random.Next(2) == 0 ? Field.Title : Field.Abstract, start, start + 1 + random.Next(20)),
            FirstToken = 0,
            EndToken = 1,
            Key = 1,
            Words = 1,
            Tagged = new SpanProbability(0, 1, random.NextSingle(), 0, 0, 0, 0),
        };
    }
}
