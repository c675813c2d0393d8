using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Annotations;

/// <summary>A paper's texts and all that people marked in them.</summary>
/// <param name="Relations">Between entities by their names.</param>
/// <param name="Links">Addresses, cleaned, each with its kind.</param>
internal sealed record GoldPaper(
    string Id,
    string Title,
    string Abstract,
    ImmutableArray<GoldEntity> Entities,
    ImmutableArray<GoldRelation> Relations,
    ImmutableArray<GoldResult> Results,
    ImmutableArray<GoldLink> Links);

/// <summary>An annotated term.</summary>
/// <param name="Name">The canonical name.</param>
/// <param name="Surfaces">Every way the paper writes it, as exact substrings.</param>
internal sealed record GoldEntity(string Name, TermType Type, Role Role, ImmutableArray<string> Surfaces);

internal readonly record struct GoldRelation(string Source, RelationType Type, string Target);

/// <summary>A reported number; a part that the text does not state is empty.</summary>
internal readonly record struct GoldResult(string Method, string Dataset, string Metric, string Value);

internal readonly record struct GoldLink(string Url, LinkKind Kind);
