using GraphBuilder.Lexicon;
using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Recognition.Judgement;

public class HeadVariantsTests
{
    [Theory]
    [InlineData("gating", "gating mechanism", false)]
    [InlineData("gating", "Gating Mechanisms", false)]
    [InlineData("prompt-based", "prompt based methods", false)]
    [InlineData("MoE", "MoE layers", true)]
    [InlineData("mixture-of-experts", "mixture of experts model", true)]
    public void Join_HeadThatAddsNothing_MakesOne(string one, string other, bool abbreviated)
    {
        foreach (var (first, second) in new[] { (one, other), (other, one) })
        {
            var entities = Join(first, second, abbreviated);
            var (entity, type) = entities.ShouldHaveSingleItem();
            entity.Places.Count.ShouldBe(2);
            entity.Places.Select(static place => place.Span).ShouldBeInOrder();
            entity.LogOdds.ShouldBe(2);
            type.ShouldBe(TermType.Method); // of the surer one, which comes second
        }
    }

    [Theory]
    [InlineData("language", "language model", false)]
    [InlineData("gating", "gating network", false)]
    [InlineData("gating", "attention mechanism", true)]
    [InlineData("question", "question answering", true)]
    [InlineData("mechanism", "mechanisms", true)]
    public void Join_HeadThatMakesAnotherThing_LeavesTwo(string one, string other, bool abbreviated) => Join(one, other, abbreviated).Count.ShouldBe(2);

    private static List<(EntityCandidate Entity, TermType Type)> Join(string one, string other, bool abbreviated)
    {
        var text = TextAnalyzer.Analyze("", $"{one} and {other}");
        var entities = new List<(EntityCandidate Entity, TermType Type)>
        {
            (Candidate(text, 0, one.Length, abbreviated, 1), TermType.Concept),
            (Candidate(text, one.Length + 5, other.Length, abbreviated, 2), TermType.Method),
        };
        HeadVariants.Join(text, entities, trace: null);
        return entities;
    }

    private static EntityCandidate Candidate(PaperText text, int start, int length, bool abbreviated, float logOdds)
    {
        var keys = TokenKeys.Of(text.Abstract);
        var span = new TextSpan(Field.Abstract, start, start + length);
        var (first, end) = (keys.TokenAt(span.Start), keys.TokenAt(span.End));
        var place = new Place { Span = span, FirstToken = first, EndToken = end, Key = keys.KeyOf(span), Words = keys.WordCount(first, end) };
        return new EntityCandidate { Places = [place], HasAcronym = abbreviated, LogOdds = logOdds };
    }
}
