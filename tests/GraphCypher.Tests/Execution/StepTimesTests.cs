using GraphCypher.Execution;
using GraphCypher.Execution.Operators;

namespace GraphCypher.Tests.Execution;

public class StepTimesTests
{
    private readonly Ticking _clock = new();

    [Fact]
    public void Indexer_StepInsideAnother_EachHasItsOwnTime()
    {
        var inner = new Argument();
        var outer = new Window(inner, null, null);
        var times = new StepTimes(outer, _clock);
        Operator? none = times.Enter(outer);
        _clock.Pass(2);
        Operator? before = times.Enter(inner);
        _clock.Pass(30);
        times.Leave(before);
        _clock.Pass(1);
        times.Leave(none);
        _clock.Pass(500);
        (times[outer], times[inner]).ShouldBe((TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void Indexer_StepOfASubquery_IsTimeOfTheStepThatAsks()
    {
        var asks = new Argument();
        var times = new StepTimes(asks, _clock);
        Operator? none = times.Enter(asks);
        Operator? before = times.Enter(new Argument());
        _clock.Pass(5);
        times.Leave(before);
        times.Leave(none);
        times[asks].ShouldBe(TimeSpan.FromSeconds(5));
    }

    private sealed class Ticking : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _seconds;

        public void Pass(long seconds) => _seconds += seconds;
    }
}
