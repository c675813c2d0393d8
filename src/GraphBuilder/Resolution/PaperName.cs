using System.Runtime.InteropServices;
using GraphBuilder.Extraction;
using GraphBuilder.Text;

namespace GraphBuilder.Resolution;

/// <summary>A spelling of a paper's entity and how often it stands in the title and in the abstract.</summary>
internal readonly record struct Surface(int Form, int InTitle, int InAbstract)
{
    public int Count => InTitle + InAbstract;
}

/// <summary>How one paper names one of its entities.</summary>
/// <param name="Node">What the name stands for: the long form where the paper gives one, else the name itself.</param>
/// <param name="Form">The entity's name.</param>
/// <param name="Surfaces">The distinct spellings of its mentions, in the order in which they first stand.</param>
/// <param name="IsSpelledOut">Whether the paper writes the long form that <paramref name="Node"/> is.</param>
internal readonly record struct PaperName(int Node, int Form, IReadOnlyList<Surface> Surfaces, bool IsSpelledOut)
{
    /// <summary>Reads an entity; new spellings are added to the forms only while evidence is gathered (<paramref name="adding"/>).</summary>
    public static PaperName Read(ExtractedPaper paper, ExtractedEntity entity, NameForms forms, bool adding)
    {
        var name = Number(entity.Name, forms, adding);
        var surfaces = ReadSurfaces(paper, entity, forms, adding);
        var longForm = LongForm(name, surfaces, forms);
        var isShort = forms[name].IsShort;

        // The short form of a proper name stays its name; a name that only the lexicon gave to a short form yields to what the paper spells out.
        if (longForm is { } spelled && !isShort)
            name = spelled;
        var key = forms[longForm ?? name].Key;

        // A long name may come from the lexicon while the paper writes "LN" only: that spells nothing out.
        var isSpelledOut = longForm is not null || (!isShort && surfaces.Exists(surface => !forms[surface.Form].IsShort));
        return new PaperName(NameNode.Of(key, NameNode.IsProper(entity)), name, surfaces, isSpelledOut);
    }

    private static int Number(ReadOnlySpan<char> text, NameForms forms, bool adding) => adding ? forms.Add(text) : forms.Find(text);

    private static List<Surface> ReadSurfaces(ExtractedPaper paper, ExtractedEntity entity, NameForms forms, bool adding)
    {
        var surfaces = new List<Surface>(2);
        foreach (var mention in entity.Mentions)
        {
            var text = mention.Field == Field.Title ? paper.Paper.Title : paper.Paper.Abstract;
            var form = Number(text.AsSpan(mention.Start, mention.Length), forms, adding);
            var at = surfaces.FindIndex(surface => surface.Form == form);
            if (at < 0)
            {
                at = surfaces.Count;
                surfaces.Add(new Surface(form, 0, 0));
            }

            ref var counted = ref CollectionsMarshal.AsSpan(surfaces)[at];
            counted = mention.Field == Field.Title ? counted with { InTitle = counted.InTitle + 1 } : counted with { InAbstract = counted.InAbstract + 1 };
        }

        return surfaces;
    }

    // The spelling that says what a short form stands for, where the name does not; of several the most frequent, then the longest, then the first
    // in ordinal order.
    private static int? LongForm(int name, List<Surface> surfaces, NameForms forms)
    {
        var isShort = forms[name].IsShort;
        if (!isShort && surfaces.Exists(surface => forms[surface.Form].Key == forms[name].Key))
            return null;
        Surface? best = null;
        foreach (var surface in surfaces)
        {
            var (text, _, isSurfaceShort, entry) = forms[surface.Form];
            if (isSurfaceShort || (!isShort && entry is not null && ReferenceEquals(entry, forms[name].Entry)))
                continue;
            var isLongForm = isShort
                ? NameShape.Abbreviates(forms[name].Text, text)
                : surfaces.Exists(other => forms[other.Form].IsShort && NameShape.Abbreviates(forms[other.Form].Text, text));
            if (isLongForm && (best is not { } known || IsBetter(surface.Count, text, known.Count, forms[known.Form].Text)))
                best = surface;
        }

        return best?.Form;
    }

    private static bool IsBetter(int count, string text, int otherCount, string other)
    {
        if (count != otherCount)
            return count > otherCount;
        return text.Length != other.Length ? text.Length > other.Length : string.CompareOrdinal(text, other) < 0;
    }
}
