using GraphCypher.Execution.Operators;

namespace GraphCypher.Execution;

/// <summary>Where the time of a statement goes: what passes while a step is the innermost one at work is its own. What a subquery in an expression takes belongs to the step that computes the expression.</summary>
internal sealed class StepTimes
{
    private readonly Dictionary<Operator, long> _ticks = new(ReferenceEqualityComparer.Instance);
    private readonly TimeProvider _clock;
    private Operator? _at;
    private long _since;

    public StepTimes(Operator plan, TimeProvider clock)
    {
        _clock = clock;
        Add(plan);
    }

    /// <summary>How long the step itself was at work, without those that feed it.</summary>
    public TimeSpan this[Operator step] => _clock.GetElapsedTime(0, _ticks[step]);

    /// <returns>The step that was at work before, for <see cref="Leave"/>.</returns>
    public Operator? Enter(Operator step)
    {
        Operator? before = _at;
        if (_ticks.ContainsKey(step))
            Turn(step);
        return before;
    }

    public void Leave(Operator? before) => Turn(before);

    private void Turn(Operator? to)
    {
        long now = _clock.GetTimestamp();
        if (_at is not null)
            _ticks[_at] += now - _since;
        (_at, _since) = (to, now);
    }

    private void Add(Operator step)
    {
        _ticks[step] = 0;
        foreach (Operator source in step.Sources)
            Add(source);
    }
}
