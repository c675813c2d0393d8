using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Interpretation.Roles;

/// <summary>The role of an entity as judged, and how likely each is.</summary>
/// <param name="Proposed">The probability that the paper proposes it.</param>
/// <param name="EvaluatedOn">The probability that the paper reports on it.</param>
internal readonly record struct RoleEstimate(Role Role, float Proposed, float EvaluatedOn, float Addressed, float Compared, float Used)
{
    /// <summary>A measure is used only where the method optimises it or builds on it; one that is merely reported is mentioned. So it must be this likely to be told as used.</summary>
    private const float LeastUsedMetric = 0.6f;

    /// <summary>The role that is told of an entity of a type. What learns from roles sees the likeliest, <see cref="Role"/>, as it did when it learnt.</summary>
    public Role Told(TermType type) => Role == Role.Used && type == TermType.Metric && Used < LeastUsedMetric ? Role.Mentioned : Role;
}
