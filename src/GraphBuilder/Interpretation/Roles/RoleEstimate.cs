using GraphBuilder.Extraction;

namespace GraphBuilder.Interpretation.Roles;

/// <summary>The role of an entity as judged, and how likely each is.</summary>
/// <param name="Proposed">The probability that the paper proposes it.</param>
/// <param name="EvaluatedOn">The probability that the paper reports on it.</param>
internal readonly record struct RoleEstimate(Role Role, float Proposed, float EvaluatedOn, float Addressed, float Compared, float Used);
