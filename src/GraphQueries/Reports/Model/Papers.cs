using System.Collections.Immutable;

namespace GraphQueries.Reports.Model;

/// <summary>Papers in groups.</summary>
/// <param name="By">What makes the groups: <c>community</c>, or, in a graph without communities, <c>role</c>.</param>
/// <param name="Shown">How many papers are in the groups.</param>
/// <param name="All">How many there are.</param>
internal sealed record PaperGroups(string By, ImmutableArray<PaperGroup> Groups, int Shown, int All);

/// <param name="Name">Empty for papers in no group.</param>
internal sealed record PaperGroup(string Name, ImmutableArray<PaperLine> Papers);

/// <param name="Role">What it does with the subject; of a paper near to a paper, the terms that they share.</param>
/// <param name="Score">How much it is about the subject, or how near it is; greater is more.</param>
/// <param name="Sentence">The one that speaks of the subject.</param>
internal sealed record PaperLine(Named Paper, long? Year, string? Address, string Role, double Score, int? Sentence);

/// <summary>Links to one host.</summary>
internal sealed record HostGroup(string Host, ImmutableArray<Link> Links);

/// <param name="Address">As the paper writes it: not to be trusted.</param>
/// <param name="Kind"><c>code</c> or <c>page</c>.</param>
internal sealed record Link(string Address, string Kind, Named Paper, int? Sentence);
