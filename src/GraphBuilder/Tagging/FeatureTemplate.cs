namespace GraphBuilder.Tagging;

/// <summary>How the names of one kind of feature begin: <c>word[-1]=</c>. What follows are one or two values, with a bar between.</summary>
internal sealed class FeatureTemplate(string text)
{
    private const char Bar = '|';
    private readonly ulong hash = NameHash.Of(text);

    /// <summary>The hash of the feature with a value.</summary>
    public ulong Hash(NamePart value) => NameHash.Finish(NameHash.Join(hash, value.Hash, value.Power));

    /// <summary>The hash of the feature with two values.</summary>
    public ulong Hash(NamePart first, NamePart second)
    {
        var withFirst = NameHash.Append(NameHash.Join(hash, first.Hash, first.Power), Bar);
        return NameHash.Finish(NameHash.Join(withFirst, second.Hash, second.Power));
    }

    public string Name(NamePart value) => string.Concat(text, value.Text);

    public string Name(NamePart first, NamePart second) => string.Concat(string.Concat(text, first.Text), [Bar], second.Text);
}
