using GraphBuilder.Lexicon;

namespace GraphBuilder.Tagging;

/// <summary>The place of a token in a term.</summary>
internal enum Position : byte
{
    Begin,
    Inside,
    End,
    Single,
}

/// <summary>
/// The labels of a token: outside, or one of four places in a term of one of five types (BIOES), 21 in all.
/// Rows of scores are padded to <see cref="Stride"/> floats so that a row is three 256-bit vectors.
/// </summary>
internal static class LabelSet
{
    public const int Types = 5;
    public const int Count = 1 + Types * 4;
    public const int Stride = 24;
    public const int Outside = 0;

    private static readonly bool[] Followers = MakeFollowers();

    public static int Of(TermType type, Position position) => 1 + (int)type * 4 + (int)position;

    public static TermType TypeOf(int label) => (TermType)((label - 1) / 4);

    public static Position PositionOf(int label) => (Position)((label - 1) % 4);

    /// <summary>Whether a sentence may start with the label.</summary>
    public static bool MayStart(int label) => label == Outside || PositionOf(label) is Position.Begin or Position.Single;

    /// <summary>Whether a sentence may end with the label.</summary>
    public static bool MayEnd(int label) => label == Outside || PositionOf(label) is Position.End or Position.Single;

    /// <summary>Whether <paramref name="next"/> may follow <paramref name="label"/>: a begun term goes on in its type until its end.</summary>
    public static bool MayFollow(int label, int next) => Followers[label * Stride + next];

    private static bool[] MakeFollowers()
    {
        var followers = new bool[Count * Stride];
        for (var label = 0; label < Count; label++)
        {
            for (var next = 0; next < Count; next++)
            {
                var goesOn = next != Outside && PositionOf(next) is (Position.Inside or Position.End);
                followers[label * Stride + next] = MayEnd(label) ? !goesOn : goesOn && TypeOf(label) == TypeOf(next);
            }
        }

        return followers;
    }
}
