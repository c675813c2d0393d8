using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Recognition;
using GraphBuilder.Tagging;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Sentences;

/// <summary>
/// In how many annotated papers a name stands, for names that stand in two or more. What many papers name already is seldom what this one proposes.
/// </summary>
internal sealed class KnownNames
{
    private const int Few = 2, Many = 5, LongestName = 120, UnusedBits = 24;

    private readonly HashTable64<byte> _papers;

    private KnownNames(HashTable64<byte> papers) => _papers = papers;

    /// <param name="papers">Of each annotated paper the names and spellings of its entities.</param>
    public static KnownNames Count(IEnumerable<IEnumerable<string>> papers)
    {
        var counts = new Dictionary<ulong, byte>();
        foreach (IEnumerable<string> names in papers)
        {
            foreach (ulong key in names.Select(name => Key(name)).Distinct())
                counts[key] = (byte)Math.Min(Many + 1, counts.GetValueOrDefault(key) + 1);
        }

        var known = new HashTable64<byte>();
        foreach ((ulong key, byte count) in counts)
        {
            if (count >= Few)
                known.GetOrAdd(key) = count;
        }

        return new KnownNames(known);
    }

    /// <summary>0 for a name that is not known, 1 for one from a few papers, 2 from many.</summary>
    /// <param name="own">1 when this very paper was counted, else 0.</param>
    /// <returns>
    /// Of the best known of the entity's spellings; and of those of several words, where it has one: an abbreviation stands for many things, and what is new has often one that is not.
    /// </returns>
    public (int Any, int WrittenOut) Fame(PaperText text, PaperEntity entity, int own)
    {
        int any = PapersWith(entity.Name), writtenOut = IsWrittenOut(entity.Name) ? any : -1;
        foreach (TextSpan mention in entity.Mentions)
        {
            ReadOnlySpan<char> spelling = text.Slice(mention);
            int papers = PapersWith(spelling);
            any = Math.Max(any, papers);
            if (IsWrittenOut(spelling))
                writtenOut = Math.Max(writtenOut, papers);
        }

        return (Class(any - own), Class((writtenOut < 0 ? any : writtenOut) - own));
    }

    public void Write(BinaryWriter writer) => KeyTable.Write(writer, _papers, static (writer, papers) => writer.Write(papers));

    public static KnownNames Read(BinaryReader reader) => new(KeyTable.Read(reader, static reader => reader.ReadByte()));

    private static bool IsWrittenOut(ReadOnlySpan<char> spelling) => spelling.Contains(' ');

    private static int Class(int papers) => papers >= Many ? 2 : papers >= Few ? 1 : 0;

    private int PapersWith(ReadOnlySpan<char> name) => _papers.TryGetValue(Key(name), out byte papers) ? papers : 0;

    /// <summary>Hashes a name without case, hyphens and the plural's s; cheaper than a fold, and enough to count by.</summary>
    internal static ulong Key(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[Math.Min(name.Length, LongestName)];
        int length = 0, word = 0;
        foreach (char c in name)
        {
            if (length == folded.Length)
                break;
            if (char.IsLetterOrDigit(c))
            {
                folded[length++] = c;
                word++;
            }
            else if (word > 0)
            {
                length = WithoutPlural(folded, length, word);
                word = 0;
                folded[length++] = ' ';
            }
        }

        return FeatureHash.Of(folded[..WithoutPlural(folded, length, word)].TrimEnd()) >> UnusedBits;
    }

    private static int WithoutPlural(ReadOnlySpan<char> folded, int length, int word) =>
        word > 3 && folded[length - 1] == 's' && folded[length - 2] != 's' ? length - 1 : length;
}
