namespace GraphBuilder.Interpretation.Learning;

/// <summary>A part of a feature: the name of a template, a label such as a type or a small number, or a word of the text, of which only the hash is kept.</summary>
internal readonly record struct Part(ulong Hash)
{
    public static Part Of(string name) => new(FeatureHash.Of(name));

    public static Part[] Of<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(Of)];

    /// <summary>Labels for 0 to <paramref name="largest"/>.</summary>
    public static Part[] Numbers(int largest) => [.. Enumerable.Range(0, largest + 1).Select(n => Of(n.ToString()))];

    public static implicit operator Part(ulong word) => new(word);
}
