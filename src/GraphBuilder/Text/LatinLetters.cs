namespace GraphBuilder.Text;

/// <summary>Latin letters without their accents: Fréchet and Frechet are one name. Other scripts keep every mark.</summary>
internal static class LatinLetters
{
    // U+00C0 to U+017F, one or two basic letters each; a blank means that the character stays.
    private const string Basic =
        "A A A A A A AEC E E E E I I I I D N O O O O O   O U U U U Y THssa a a a a a aec e e e e i i i i d n o o o o o   o u u u u y thy "
        + "A a A a A a C c C c C c C c D d D d E e E e E e E e E e G g G g G g G g H h H h I i I i I i I i I i IJijJ j K k k L l L l L l L l L l "
        + "N n N n N n n N n O o O o O o OEoeR r R r R r S s S s S s S s T t T t T t U u U u U u U u U u U u W w Y y Y Z z Z z Z z s ";

    /// <summary>The basic letters for an accented one, or the empty span when there are none.</summary>
    public static ReadOnlySpan<char> Of(char c)
    {
        if (c is < '\u00C0' or > '\u017F')
            return [];
        var at = (c - '\u00C0') * 2;
        return Basic.AsSpan(at, 2).TrimEnd(' ');
    }

    public static bool IsCombiningMark(char c) => c is >= '\u0300' and <= '\u036F';
}
