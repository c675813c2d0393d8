using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Interpretation.Roles;

/// <summary>The role of an entity as judged, and how likely each is.</summary>
/// <param name="Proposed">The probability that the paper proposes it.</param>
/// <param name="EvaluatedOn">The probability that the paper reports on it.</param>
internal readonly record struct RoleEstimate(Role Role, float Proposed, float EvaluatedOn, float Addressed, float Compared, float Used)
{
    /// <summary>
    /// The role that is told of an entity of a type. A measure is used only where the method optimises it or builds on it, one that is merely reported is mentioned; of those that seem used, however surely, less than
    /// half are. What learns from roles sees the likeliest, <see cref="Role"/>, as it did when it learnt.
    /// </summary>
    public Role Told(TermType type) => Role == Role.Used && type == TermType.Metric ? Role.Mentioned : Role;
}
