using System.Collections.Immutable;

namespace GraphQueries.Reports.Model;

/// <summary>The subject and what stands around it, to be drawn.</summary>
/// <param name="Nodes">The subject first, then by step and weight.</param>
/// <param name="Edges">By ends.</param>
/// <param name="Left">How many neighbours were left out for want of room.</param>
internal sealed record Neighbourhood(ImmutableArray<Neighbour> Nodes, ImmutableArray<Tie> Edges, int Left);

/// <param name="Hop">Steps from the subject, which has 0.</param>
/// <param name="Weight">How strongly it is tied to what it hangs on; the greater, the more.</param>
internal sealed record Neighbour(Named Thing, int Hop, double Weight);

/// <summary>A line of the picture.</summary>
/// <param name="From">A node's id.</param>
/// <param name="Relation">The relationship's type.</param>
internal sealed record Tie(string From, string To, string Relation, double Confidence);
