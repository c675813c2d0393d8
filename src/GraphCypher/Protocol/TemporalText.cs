using GraphCypher.Values.Temporal;
using GraphStore.Model.Cypher;

namespace GraphCypher.Protocol;

/// <summary>Reads times that callers give as parameters.</summary>
internal static class TemporalText
{
    /// <exception cref="CypherException">The text is no such time.</exception>
    public static TemporalValue Read(CypherTemporal temporal)
    {
        string function = temporal.Kind switch
        {
            CypherTemporalKind.Date => "date",
            CypherTemporalKind.Time => "time",
            CypherTemporalKind.LocalTime => "localtime",
            CypherTemporalKind.LocalDateTime => "localdatetime",
            CypherTemporalKind.Duration => "duration",
            _ => "datetime",
        };
        try
        {
            return (TemporalValue)TemporalFunctions.Call(function, [temporal.Text], new TemporalClock(DateTimeOffset.UnixEpoch, TimeProvider.System))!;
        }
        catch (TemporalException error)
        {
            throw new CypherException("Neo.ClientError.Statement.ArgumentError", error.Message, null);
        }
    }
}
