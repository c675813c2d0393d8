using GraphStore.Model.Cypher;

namespace GraphCypher.Values.Temporal.Text;

/// <summary>Values back from the texts that they print as.</summary>
internal static class TemporalText
{
    /// <summary>The value that a kind of time and its text stand for, as <see cref="TemporalValue.ToCypher"/> makes them.</summary>
    /// <exception cref="TemporalException">The text is not that of such a value.</exception>
    public static TemporalValue Parse(CypherTemporal temporal) => temporal.Kind switch
    {
        CypherTemporalKind.Date => DateText.Parse(temporal.Text),
        CypherTemporalKind.LocalTime => TimeText.ParseLocal(temporal.Text),
        CypherTemporalKind.Time => TimeText.Parse(temporal.Text, () => 0),
        CypherTemporalKind.LocalDateTime => DateTimeText.ParseLocal(temporal.Text),
        CypherTemporalKind.Duration => DurationText.Parse(temporal.Text),
        _ => DateTimeText.Parse(temporal.Text, TemporalZone.Utc),
    };
}
