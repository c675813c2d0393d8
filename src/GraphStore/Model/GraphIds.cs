namespace GraphStore.Model;

/// <summary>Ids of nodes: a kind, a colon, and a slug of the thing's name.</summary>
public static class GraphIds
{
    /// <summary>The kind and the slug of the name: <c>Of("term", "Layer Normalization")</c> is <c>term:layer-normalization</c>.</summary>
    public static string Of(string kind, string name) => kind + ":" + Slug(name);

    /// <summary>The name in compatibility form and lower case, letters and digits kept, other runs a hyphen; <c>+ # *</c> spelled out.</summary>
    public static string Slug(string name) => name.ToLowerInvariant().Replace(' ', '-');
}
