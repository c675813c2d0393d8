using GraphBuilder.Lexicon;
using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Recognition.Trained;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Recognition.Trained;

public sealed class CandidateJudgeTests
{
    private static readonly CandidateJudge Judge = new(least: 0.5f, leastDoubtful: 0.3f);

    [Fact]
    public void Choose_ByProbability_TellsEntitiesFromDoubtfulOnesAndDropsTheRest()
    {
        Choose((0, 5, 0.6f), (6, 10, 0.4f), (11, 20, 0.2f)).ShouldBe([(0, 5, false), (6, 10, true)]);
    }

    [Fact]
    public void Choose_DoubtfulWholeOfALikelyPart_KeepsThePart()
    {
        Choose((0, 20, 0.49f), (6, 10, 0.6f)).ShouldBe([(6, 10, false)]);
    }

    [Fact]
    public void Choose_DoubtfulOnesThatOverlap_KeepsTheBest()
    {
        Choose((0, 10, 0.31f), (5, 15, 0.45f)).ShouldBe([(5, 15, true)]);
    }

    [Fact]
    public void Choose_DoubtfulBesideLikely_ComeInTheOrderOfTheText()
    {
        Choose((20, 30, 0.9f), (0, 10, 0.4f)).ShouldBe([(0, 10, true), (20, 30, false)]);
    }

    private static (int Start, int End, bool IsDoubtful)[] Choose(params (int Start, int End, float Probability)[] places)
    {
        List<EntityCandidate> candidates = [.. places.Select(static place => new EntityCandidate { Places = [Place(place.Start, place.End)], HasAcronym = false })];
        var scores = new float[places.Length * CandidateScorer.Classes];
        for (var at = 0; at < places.Length; at++)
        {
            scores[at * CandidateScorer.Classes] = 1 - places[at].Probability;
            scores[at * CandidateScorer.Classes + 1 + (int)TermType.Method] = places[at].Probability;
        }

        var chosen = Judge.Choose(candidates, scores, trace: null);
        chosen.ShouldAllBe(static one => one.Type == TermType.Method);
        return [.. chosen.Select(static one => (one.Entity.Places[0].Span.Start, one.Entity.Places[0].Span.End, one.Entity.IsDoubtful))];
    }

    private static Place Place(int start, int end) => new()
    {
        Span = new TextSpan(Field.Abstract, start, end),
        FirstToken = 0,
        EndToken = 1,
        Key = (ulong)start,
        Words = 1,
    };
}
