using System.Collections.Immutable;
using System.Globalization;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation;
using GraphBuilder.Recognition;
using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Recognition.Tracing;
using GraphBuilder.Text;

namespace GraphBuilder.Explanation;

/// <summary>Tells of each place of a paper who proposed it and what became of it.</summary>
internal sealed class PlaceExplanations
{
    private readonly PaperText text;
    private readonly RecognitionTrace trace;
    private readonly ILookup<TextSpan, Mention> mentions;
    private readonly Dictionary<TextSpan, Place> places;
    private readonly Dictionary<TextSpan, TracedCandidate> candidates = [];
    private readonly Dictionary<TextSpan, TracedEntity> entities = [];

    /// <param name="told">The entities that are told: of the doubtful ones that were recognised some are not.</param>
    public PlaceExplanations(PaperText text, RecognitionTrace trace, IEnumerable<ExtractedEntity> told)
    {
        this.text = text;
        this.trace = trace;
        mentions = trace.Mentions.ToLookup(static mention => mention.Span);
        places = trace.Pool!.Places.ToDictionary(static place => place.Span);
        foreach (var candidate in trace.Candidates)
        {
            foreach (var place in candidate.Places)
                candidates[place.Span] = candidate;
        }

        var mentioned = told.SelectMany(static entity => entity.Mentions).ToHashSet();
        foreach (var entity in trace.Entities)
        {
            foreach (var place in entity.Places)
            {
                if (mentioned.Contains(place.Span))
                    entities[place.Span] = entity;
            }
        }
    }

    /// <summary>How an entity was judged; null when it was not.</summary>
    public TracedCandidate? CandidateOf(ExtractedEntity entity) =>
        entity.Mentions.Select(mention => candidates.GetValueOrDefault(mention)).OfType<TracedCandidate>().MaxBy(static candidate => candidate.Probability);

    /// <summary>The probability of each type, given that the entity is one.</summary>
    public ImmutableArray<float> Types(ExtractedEntity entity)
    {
        if (CandidateOf(entity) is not { } candidate)
            return [];
        var any = candidate.Classes.Skip(1).Sum();
        return [.. candidate.Classes.Skip(1).Select(type => any > 0 ? type / any : 0)];
    }

    /// <summary>A mention of an entity.</summary>
    public ExplainedPlace Kept(TextSpan span) => new(span, Slice(span), ProposedBy(span), Chain(span), candidates.GetValueOrDefault(span)?.Probability, PlaceFate.Kept, "");

    /// <summary>Everything that was considered and is no mention, in the order of the text.</summary>
    public ImmutableArray<ExplainedPlace> Lost()
    {
        var lost = ImmutableArray.CreateBuilder<ExplainedPlace>();
        foreach (var span in mentions.Select(static group => group.Key).Where(span => !entities.ContainsKey(span)).Order())
        {
            var (fate, because) = Fate(span);
            lost.Add(new ExplainedPlace(span, Slice(span), ProposedBy(span), Chain(span), candidates.GetValueOrDefault(span)?.Probability, fate, because));
        }

        return lost.DrainToImmutable();
    }

    /// <summary>Which of an entity's spellings are one thing, and why.</summary>
    /// <param name="variants">What was joined as one thing under two names.</param>
    public ImmutableArray<string> Joins(ExtractedEntity entity, IReadOnlyList<TracedVariant> variants)
    {
        var said = new List<string>();
        var spellings = entity.Mentions.Select(mention => entities[mention]).Distinct().SelectMany(static one => one.Places).GroupBy(static place => place.Key)
            .ToDictionary(static group => group.Key, group => group.Select(place => Slice(place.Span)).Distinct(StringComparer.Ordinal).ToList());
        foreach (var (_, alike) in spellings)
        {
            if (alike.Count > 1)
                said.Add($"{string.Join(", ", alike.Select(Quoted))}: one after folding case, plural and hyphens");
        }

        foreach (var (key, other, rule) in trace.Joins)
        {
            if (spellings.TryGetValue(key, out var one) && spellings.TryGetValue(other, out var two))
                said.Add($"{Quoted(one[0])}, {Quoted(two[0])}: {Reason(rule)}");
        }

        foreach (var (first, second, probability) in variants)
        {
            if (entity.Mentions.Contains(first.Mentions[0]) && entity.Mentions.Contains(second.Mentions[0]))
                said.Add($"{Quoted(Slice(first.Mentions[0]))}, {Quoted(Slice(second.Mentions[0]))}: two names of one thing, judged {Share(probability)}");
        }

        return [.. said.Distinct(StringComparer.Ordinal)];
    }

    private static string Reason(JoinRule rule) => rule switch
    {
        JoinRule.Abbreviation => "the paper defines the abbreviation",
        JoinRule.Head => "the head adds nothing",
        JoinRule.LexiconEntry => "spellings of one entry of the lexicon",
        _ => "differ in blanks and hyphens only",
    };

    private (PlaceFate Fate, string Because) Fate(TextSpan span)
    {
        if (!places.ContainsKey(span))
            return (PlaceFate.Generic, "no term by itself, whatever speaks for it");
        if (candidates.TryGetValue(span, out var candidate))
        {
            if (candidate.Probability < candidate.Least)
                return (PlaceFate.Unlikely, $"judged {Share(candidate.Probability)} over the paper, below {Share(candidate.Least)}");
            return (PlaceFate.Overlapped, CoverOf(span) is not { } cover ? "left out beside likelier terms" : "likelier: " + cover);
        }

        return (PlaceFate.Unlikely, "the chain thinks it impossible, and no list or definition speaks for it");
    }

    /// <summary>The terms that share text with a place.</summary>
    private string? CoverOf(TextSpan span)
    {
        var covers = entities.Where(entity => entity.Key.Overlaps(span))
            .OrderBy(static entity => entity.Key)
            .Select(entity => candidates.TryGetValue(entity.Key, out var candidate) ? $"{Quoted(Slice(entity.Key))} ({Share(candidate.Probability)})" : Quoted(Slice(entity.Key)))
            .ToList();
        return covers.Count == 0 ? null : string.Join(", ", covers);
    }

    private ImmutableArray<string> ProposedBy(TextSpan span)
    {
        var said = mentions[span].OrderBy(static mention => mention.Recognizer, StringComparer.Ordinal).Select(Said).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return said.IsEmpty ? ["says again what is a term elsewhere"] : said;
    }

    private string Said(Mention mention) => mention.Recognizer switch
    {
        Recognizers.Lexicon => $"lexicon: {mention.Entry!.Name} ({ExtractionNames.Of(mention.Entry.Type)}, term-hood {Share(mention.Entry.TermHood)})",
        Recognizers.Phrase => $"word statistics {Share(mention.Score)}",
        Recognizers.LongForm => $"spelled out: {string.Join(", ", ShortForms(mention.Span))}",
        Recognizers.ShortForm => mention.LongForm is { } longForm ? $"abbreviation of {Quoted(Slice(longForm))}" : "abbreviation defined here",
        Recognizers.NameShape => "written as names are",
        Recognizers.TitleName => "before the title's colon",
        Recognizers.NamedName => "after \"called\" or the like",
        Recognizers.ProposedName => "after \"we propose\" or the like",
        Recognizers.DatasetName => "before \"dataset\" or the like",
        Recognizers.Tagger => mention.Type is { } type ? $"chain {Share(mention.Score)}, most as {ExtractionNames.Of(type)}" : $"chain {Share(mention.Score)}",
        var other => other,
    };

    private IEnumerable<string> ShortForms(TextSpan longForm) =>
        trace.Mentions.Where(mention => mention.LongForm == longForm).Select(mention => Quoted(Slice(mention.Span))).Distinct(StringComparer.Ordinal).DefaultIfEmpty("abbreviated");

    private double? Chain(TextSpan span) => places.TryGetValue(span, out var place) ? place.Tagged.Total : null;

    private string Slice(TextSpan span) => text.Slice(span).ToString();

    private static string Quoted(string words) => $"\"{words}\"";

    private static string Share(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);
}
