using GraphBuilder.Extraction;

namespace GraphBuilder.Interpretation.Roles;

/// <summary>The role of an entity as judged.</summary>
/// <param name="Proposed">The probability that the paper proposes it.</param>
internal readonly record struct RoleEstimate(Role Role, float Proposed);
