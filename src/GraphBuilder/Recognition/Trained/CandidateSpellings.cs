using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Tagging;

namespace GraphBuilder.Recognition.Trained;

/// <summary>
/// What annotated and unlabelled text say of the spellings of a paper's candidates. All are looked up together: the tables are large, and one wait for memory serves many. A workspace: one per thread.
/// </summary>
internal sealed class CandidateSpellings(SurfaceTable surfaces, PhraseStatistics phrases)
{
    private readonly List<int> firsts = [];
    private ulong[] keys = new ulong[64];
    private bool[] several = new bool[64];
    private int[] surfaceSlots = new int[64];
    private int[] phraseSlots = new int[64];

    public void Read(IReadOnlyList<EntityCandidate> candidates, TaggedText tagged)
    {
        firsts.Clear();
        var count = 0;
        for (var candidate = 0; candidate < candidates.Count; candidate++)
        {
            firsts.Add(count);
            var previous = 0ul;
            foreach (var place in candidates[candidate].Places)
            {
                if (place.Key == previous)
                    continue;
                previous = place.Key;
                if (count == keys.Length)
                {
                    Array.Resize(ref keys, count * 2);
                    Array.Resize(ref several, count * 2);
                }

                several[count] = place.Words > 1;
                keys[count++] = tagged.PhraseKey(place.Span.Field, place.FirstToken, place.EndToken);
            }
        }

        firsts.Add(count);
        if (surfaceSlots.Length < keys.Length)
            (surfaceSlots, phraseSlots) = (new int[keys.Length], new int[keys.Length]);
        surfaces.Find(keys.AsSpan(0, count), surfaceSlots);
        phrases.Facts.Find(keys.AsSpan(0, count), phraseSlots);
    }

    /// <summary>The number of a candidate's first spelling; what follows one another in its places counts once.</summary>
    public int First(int candidate) => firsts[candidate];

    /// <summary>Whether a spelling has several words.</summary>
    public bool IsWrittenOut(int spelling) => several[spelling];

    /// <param name="own">When training: what the paper itself put into the table of surfaces.</param>
    public SurfaceCounts Surface(int spelling, IReadOnlyDictionary<ulong, SurfaceCounts>? own) => (keys[spelling], surfaceSlots[spelling]) switch
    {
        (0, _) => surfaces.Find(0, own),
        (_, < 0) => default,
        var (key, slot) => surfaces.At(slot, key, own),
    };

    public PhraseFacts Phrase(int spelling) => (keys[spelling], phraseSlots[spelling]) switch
    {
        (0, _) => phrases.Find(0), // of a formula: looking up many does not find this key
        (_, < 0) => default,
        var (_, slot) => phrases.Facts.At(slot),
    };
}
