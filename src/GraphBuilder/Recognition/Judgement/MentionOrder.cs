using System.Runtime.InteropServices;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Judgement;

/// <summary>Mentions by place, the longer first, then by the recogniser's name.</summary>
internal static class MentionOrder
{
    /// <summary>Used again for every paper.</summary>
    [ThreadStatic]
    private static ulong[]? t_keys;

    /// <summary>Sorts by places as numbers, which takes a fraction of comparing mention with mention.</summary>
    public static void Sort(List<Mention> mentions)
    {
        var sorted = CollectionsMarshal.AsSpan(mentions);
        if (t_keys is null || t_keys.Length < sorted.Length)
            t_keys = new ulong[Math.Max(256, sorted.Length * 2)];
        var keys = t_keys.AsSpan(0, sorted.Length);
        for (var at = 0; at < keys.Length; at++)
            keys[at] = KeyOf(sorted[at].Span);
        keys.Sort(sorted);

        // Of one place there are few.
        for (var at = 1; at < keys.Length; at++)
        {
            for (var to = at; to > 0 && keys[to - 1] == keys[to] && string.CompareOrdinal(sorted[to - 1].Recognizer, sorted[to].Recognizer) > 0; to--)
                (sorted[to - 1], sorted[to]) = (sorted[to], sorted[to - 1]);
        }
    }

    /// <summary>A number that orders places as <see cref="TextSpan.CompareTo"/> does.</summary>
    private static ulong KeyOf(TextSpan span) => ((ulong)span.Field << 62) | ((ulong)(uint)span.Start << 31) | (uint)(int.MaxValue - span.End);
}
