using System.Collections.Immutable;
using GraphCypher.Errors;

namespace GraphCypher.Routines;

/// <summary>Where in the statement a routine is called, and where its arguments stand.</summary>
internal sealed record CallPlaces(TextRange Call, ImmutableArray<TextRange> Arguments)
{
    /// <exception cref="QueryError">The routine refused; it stands at the argument to blame, or at the call.</exception>
    public T Watch<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (RoutineException refused)
        {
            TextRange place = refused.Argument is { } argument && argument < Arguments.Length ? Arguments[argument] : Call;
            throw new QueryError(ErrorClass.ArgumentError, "RoutineRefused", refused.Message, place);
        }
    }
}
