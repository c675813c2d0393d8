using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>A node of ours that the database has.</summary>
/// <param name="Label">Its key label.</param>
/// <param name="Element">What the database itself calls it.</param>
/// <param name="Digest">What its properties come to: read from it, or made of them when everything is verified.</param>
internal sealed record ServerNode(string Id, string Label, string Element, string Digest);

/// <summary>A relationship of ours that the database has.</summary>
/// <param name="Element">What the database itself calls it.</param>
/// <param name="Kept">The digest that stands on it. The database gives the same name to something else once this is gone; the digest tells.</param>
/// <param name="Digest">What its properties come to: the same, or made of them when everything is verified.</param>
internal sealed record ServerRelationship(string Type, string Start, string End, string Element, string Kept, string Digest);
