namespace GraphBuilder.Reading.BibTeX;

/// <summary>Names that stand for texts: <c>@string{acl = "Association for Computational Linguistics"}</c>, and the months.</summary>
internal sealed class BibTeXMacros
{
    /// <summary>Room for the macros of a very large bibliography; further ones stand for their own name.</summary>
    private const int Most = 10_000;

    private const int LongestText = 10_000;

    private readonly Dictionary<string, string> texts = new(StringComparer.OrdinalIgnoreCase);

    public void Define(string name, string text)
    {
        if (texts.Count < Most && text.Length <= LongestText)
            texts[name] = text;
    }

    /// <summary>The text that a name stands for; the name itself when it stands for none.</summary>
    public string this[string name] => texts.GetValueOrDefault(name, name);
}
