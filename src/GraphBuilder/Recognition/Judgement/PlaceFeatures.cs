using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Judgement;

/// <summary>What the judge looks at: a place, the places around it, and what the paper says elsewhere in the same words.</summary>
internal sealed class PlaceFeatures
{
    public const int Count = 38;

    /// <summary>What each feature is, in order.</summary>
    public static ReadOnlySpan<string> Names => FeatureNames;

    private static readonly string[] FeatureNames =
    [
        "bias",
        "phrase",
        "no phrase",
        "lexicon",
        "lexicon term-hood",
        "lexicon, several words",
        "inside a known term",
        "term-hood of the term around",
        "phrase around",
        "phrase inside",
        "known term inside",
        "term-hood of the term inside",
        "known term inside a known one",
        "phrase across",
        "known term across",
        "inside a long form",
        "inside a name",
        "name inside",
        "long form",
        "short form",
        "name shape",
        "title name",
        "named",
        "proposed",
        "dataset name",
        "long form elsewhere",
        "short form elsewhere",
        "in the title",
        "in the title elsewhere",
        "occurrences",
        "better phrase elsewhere",
        "phrase on average",
        "words",
        "one unknown word",
        "metric beside a number",
        "metric alone",
        "participle",
        "bound by a hyphen",
    ];

    private const float NoPhrase = -3.5f;

    private readonly List<Place> places;
    private readonly Dictionary<ulong, Same> same;

    public PlaceFeatures(List<Place> places)
    {
        this.places = places;
        same = new Dictionary<ulong, Same>(places.Count);
        foreach (var place in places)
        {
            ref var known = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(same, place.Key, out var exists);
            var phrase = place.Phrase ?? NoPhrase;
            known = exists
                ? new Same(known.Count + 1, Math.Max(known.Best, phrase), known.Sum + phrase, known.Reasons | place.Reasons, known.InTitle)
                : new Same(1, phrase, phrase, place.Reasons, InTitle: place.Span.Field == Field.Title);
        }
    }

    /// <summary>Writes the features of the place at an index.</summary>
    public void Read(int index, Span<float> f)
    {
        f.Clear();
        var place = places[index];
        var around = Around(index);
        var known = same[place.Key];
        f[0] = 1;
        f[1] = place.Phrase ?? 0;
        f[2] = place.Phrase is null ? 1 : 0;
        if (place.Entry is { } entry)
        {
            f[3] = 1;
            f[4] = LogOdds(entry.TermHood);
            f[5] = place.Words > 1 ? 1 : 0;
        }

        if (around.OuterEntry is { } outer)
        {
            f[6] = 1;
            f[7] = LogOdds(outer);
        }

        f[8] = around.OuterPhrase;
        f[9] = around.InnerPhrase;
        if (around.InnerEntry is { } inner)
        {
            f[10] = 1;
            f[11] = LogOdds(inner);
            f[12] = place.Entry is not null ? 1 : 0;
        }

        f[13] = around.CrossingPhrase;
        f[14] = around.CrossingEntry;
        f[15] = (around.Outer & Reasons.LongForm) != Reasons.None ? 1 : 0;
        f[16] = (around.Outer & (Reasons.NameShape | Reasons.TitleName | Reasons.NamedName | Reasons.ProposedName)) != Reasons.None ? 1 : 0;
        f[17] = (around.Inner & (Reasons.NameShape | Reasons.ShortForm)) != Reasons.None ? 1 : 0;
        for (var bit = 0; bit < 7; bit++)
            f[18 + bit] = ((int)place.Reasons >> bit) & 1;
        f[25] = (known.Reasons & Reasons.LongForm & ~place.Reasons) != Reasons.None ? 1 : 0;
        f[26] = (known.Reasons & Reasons.ShortForm & ~place.Reasons) != Reasons.None ? 1 : 0;
        f[27] = place.Span.Field == Field.Title ? 1 : 0;
        f[28] = known.InTitle ? 1 : 0;
        f[29] = (float)Math.Log(known.Count);
        f[30] = known.Best - (place.Phrase ?? NoPhrase);
        f[31] = (known.Sum / known.Count) - (place.Phrase ?? NoPhrase);
        f[32] = Math.Min(place.Words, 8);
        f[33] = place.Words == 1 && place.Entry is null ? 1 : 0;
        if (place.Entry is { Type: TermType.Metric })
            f[place.Context.HasFlag(PlaceContext.NearNumber) ? 34 : 35] = 1;
        f[36] = place.Context.HasFlag(PlaceContext.Participle) ? 1 : 0;
        f[37] = place.Context.HasFlag(PlaceContext.Glued) ? 1 : 0;
    }

    private Surroundings Around(int index)
    {
        var place = places[index];
        var found = new Surroundings { OuterPhrase = NoPhrase, InnerPhrase = NoPhrase, CrossingPhrase = NoPhrase };
        for (var i = index - 1; i >= 0 && places[i].Span.Field == place.Span.Field && places[i].Span.Start > place.Span.Start - Longest; i--)
            found.Take(place, places[i]);
        for (var i = index + 1; i < places.Count && places[i].Span.Field == place.Span.Field && places[i].Span.Start < place.Span.End; i++)
            found.Take(place, places[i]);
        return found;
    }

    /// <summary>No place is longer, in characters, than is looked back.</summary>
    private const int Longest = 120;

    private static float LogOdds(double share)
    {
        var bounded = Math.Clamp(share, 0.02, 0.98);
        return (float)Math.Log(bounded / (1 - bounded));
    }

    private readonly record struct Same(int Count, float Best, float Sum, Reasons Reasons, bool InTitle);

    private struct Surroundings
    {
        public float OuterPhrase { get; set; }

        public float InnerPhrase { get; set; }

        public float CrossingPhrase { get; set; }

        public double? OuterEntry { get; private set; }

        public double? InnerEntry { get; private set; }

        public float CrossingEntry { get; private set; }

        public Reasons Outer { get; private set; }

        public Reasons Inner { get; private set; }

        public void Take(Place place, Place other)
        {
            if (!place.Span.Overlaps(other.Span))
                return;
            if (other.Span.Contains(place.Span))
            {
                OuterPhrase = Math.Max(OuterPhrase, other.Phrase ?? NoPhrase);
                Outer |= other.Reasons;
                if (other.Entry is { } entry)
                    OuterEntry = Math.Max(OuterEntry ?? 0, entry.TermHood);
            }
            else if (place.Span.Contains(other.Span))
            {
                InnerPhrase = Math.Max(InnerPhrase, other.Phrase ?? NoPhrase);
                Inner |= other.Reasons;
                if (other.Entry is { } entry)
                    InnerEntry = Math.Max(InnerEntry ?? 0, entry.TermHood);
            }
            else
            {
                CrossingPhrase = Math.Max(CrossingPhrase, other.Phrase ?? NoPhrase);
                if (other.Entry is { } entry)
                    CrossingEntry = Math.Max(CrossingEntry, (float)entry.TermHood);
            }
        }
    }
}
