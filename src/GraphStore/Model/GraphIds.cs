using System.Security.Cryptography;
using System.Text;
using GraphStore.Unicode;

namespace GraphStore.Model;

/// <summary>Ids of nodes: a kind, a colon, and a slug of the thing's name.</summary>
public static class GraphIds
{
    private const int HashLength = 12;

    /// <summary>Longer slugs are cut: databases index ids only up to a few thousand bytes.</summary>
    private const int MostSlugLength = 1000;

    /// <summary>The kind and the slug of the name: <c>Of("term", "Layer Normalization")</c> is <c>term:layer-normalization</c>.</summary>
    public static string Of(string kind, string name) => kind + ":" + Slug(name);

    /// <summary>
    /// The name in compatibility form and lower case: letters and digits of any script are kept, <c>+ # *</c> are spelled <c>plus</c>, <c>sharp</c>,
    /// <c>star</c>, any other run is one hyphen between what it parts. A name of which nothing is left gives its <see cref="Hash"/>;
    /// a slug of more than 1,000 UTF-16 code units is cut there, and the hash put behind it.
    /// </summary>
    public static string Slug(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string text = UnicodeCompatibility.Normalize(name);
        var slug = new StringBuilder(text.Length);
        bool gap = false;
        foreach (var rune in text.EnumerateRunes())
        {
            string? spelled = rune.Value switch
            {
                '+' => "plus",
                '#' => "sharp",
                '*' => "star",
                _ => null,
            };
            if (spelled is null && !Rune.IsLetterOrDigit(rune))
            {
                gap = true;
                continue;
            }

            if (gap && slug.Length > 0)
                slug.Append('-');
            gap = false;
            if (spelled is null)
                AppendLower(slug, rune);
            else
                slug.Append(spelled);
        }

        if (slug.Length == 0)
            return Hash(name);
        return slug.Length <= MostSlugLength ? slug.ToString() : Cut(slug) + "-" + Hash(name);
    }

    /// <summary>The first 12 hexadecimal digits of the SHA-256 of the text in UTF-8: tells apart what shares a slug.</summary>
    public static string Hash(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
    }

    private static string Cut(StringBuilder slug) =>
        slug.ToString(0, char.IsHighSurrogate(slug[MostSlugLength - 1]) ? MostSlugLength - 1 : MostSlugLength);

    private static void AppendLower(StringBuilder slug, Rune rune)
    {
        const int capitalDottedI = 0x130;
        Span<char> units = stackalloc char[2];

        // The framework leaves the dotted capital I alone because Turkish differs; Unicode's simple mapping is i.
        var lower = rune.Value == capitalDottedI ? new Rune('i') : Rune.ToLowerInvariant(rune);
        slug.Append(units[..lower.EncodeToUtf16(units)]);
    }
}
