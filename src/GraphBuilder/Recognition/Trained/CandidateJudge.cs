using GraphBuilder.Lexicon;
using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Recognition.Tracing;
using GraphBuilder.Tagging;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Trained;

/// <summary>
/// The second stage: joins all places of a paper into candidates, judges each once for the whole paper, and keeps those that do not overlap likelier ones; then the doubtful ones of which nothing that is
/// kept covers a part.
/// </summary>
/// <param name="least">Candidates less likely than this are doubtful, 0 to 1.</param>
/// <param name="leastDoubtful">Candidates less likely than this are no entities, at most <paramref name="least"/>.</param>
internal sealed class CandidateJudge(float least, float leastDoubtful)
{
    /// <summary>Places that only a list or a shape speaks for, and the chain holds for less likely than this, are no candidates.</summary>
    private const float LeastTagged = 0.02f;

    /// <summary>Terms of the user's own lexicon are at least this likely: 0.99 as log-odds.</summary>
    private const float LogOddsOfWanted = 4.6f;

    /// <summary>The candidates of a paper, every place counted, overlapping or not.</summary>
    public static List<EntityCandidate> Candidates(PlacePool pool, TaggedText tagged, RecognitionTrace? trace = null)
    {
        foreach (var place in pool.Places)
            place.Tagged = tagged[place.Span.Field, place.FirstToken, place.EndToken];
        var known = new HashSet<ulong>(pool.Places.Count);
        foreach (var place in pool.Places)
        {
            if (place.Tagged.Total >= LeastTagged || place.Entry is not null || (place.Reasons & (Reasons.LongForm | Reasons.ShortForm)) != Reasons.None)
                known.Add(place.Key);
        }

        var places = new List<Place>(pool.Places.Count);
        foreach (var place in pool.Places)
        {
            if (known.Contains(place.Key))
                places.Add(place);
        }

        return EntityGrouping.Group(places, pool, trace);
    }

    /// <summary>The entities of each of several papers with their types, by their first place.</summary>
    public List<(EntityCandidate Entity, TermType Type)>[] Choose(PaperText[] texts, PlacePool[] pools, TaggedText[] tagged, CandidateScorer scorer, RecognitionTrace? trace = null)
    {
        var candidates = new List<EntityCandidate>[texts.Length];
        for (var at = 0; at < texts.Length; at++)
            candidates[at] = Candidates(pools[at], tagged[at], trace);
        var scores = scorer.Score(texts, candidates, tagged);
        var chosen = new List<(EntityCandidate Entity, TermType Type)>[texts.Length];
        for (var at = 0; at < texts.Length; at++)
        {
            var own = candidates[at].Count * CandidateScorer.Classes;
            chosen[at] = Choose(candidates[at], scores[..own], trace);
            scores = scores[own..];
        }

        return chosen;
    }

    /// <summary>The entities of a paper with their types, by their first place.</summary>
    /// <param name="scores">For each candidate the probabilities of the <see cref="CandidateScorer.Classes"/>.</param>
    internal List<(EntityCandidate Entity, TermType Type)> Choose(List<EntityCandidate> candidates, ReadOnlySpan<float> scores, RecognitionTrace? trace)
    {
        var types = new TermType[candidates.Count];
        var likely = new List<Place>(2 * candidates.Count);
        var doubtful = new List<Place>();
        for (var at = 0; at < candidates.Count; at++)
        {
            var probabilities = scores.Slice(at * CandidateScorer.Classes, CandidateScorer.Classes);
            trace?.Judged(candidates[at], probabilities, least);
            var probability = Math.Clamp(1 - probabilities[0], 1e-6f, 1 - 1e-6f);
            candidates[at].LogOdds = (float)Math.Log(probability / (1 - probability));
            var best = 1;
            for (var type = 2; type < CandidateScorer.Classes; type++)
                best = probabilities[type] > probabilities[best] ? type : best;
            types[at] = (TermType)(best - 1);
            candidates[at].Owned = (probabilities[1 + (int)TermType.Method] + probabilities[1 + (int)TermType.Dataset]) / probability;
            if (candidates[at].Entry is { TermHood: >= 1 } wanted)
            {
                // The user's own lexicon has it.
                types[at] = wanted.Type;
                candidates[at].LogOdds = MathF.Max(candidates[at].LogOdds, LogOddsOfWanted);
            }
            else if (probability < leastDoubtful)
            {
                continue;
            }
            else
            {
                candidates[at].IsDoubtful = probability < least;
            }

            foreach (var place in candidates[at].Places)
            {
                place.LogOdds = candidates[at].LogOdds;
                place.Candidate = at;
                (candidates[at].IsDoubtful ? doubtful : likely).Add(place);
            }
        }

        var chosen = Segmentation.Choose(likely);
        doubtful.RemoveAll(place => Segmentation.Overlaps(chosen, place.Span));
        if (doubtful.Count > 0)
        {
            chosen.AddRange(Segmentation.Choose(doubtful));
            chosen.Sort(static (x, y) => x.Span.CompareTo(y.Span));
        }

        return Entities(chosen, candidates, types);
    }

    /// <summary>What the chosen places name, by the first of them.</summary>
    private static List<(EntityCandidate Entity, TermType Type)> Entities(List<Place> places, List<EntityCandidate> candidates, TermType[] types)
    {
        var chosen = new EntityCandidate?[candidates.Count];
        var entities = new List<(EntityCandidate, TermType)>();
        foreach (var place in places)
        {
            var owner = place.Candidate;
            if (chosen[owner] is not { } entity)
            {
                var whole = candidates[owner];
                chosen[owner] = entity = new EntityCandidate
                {
                    Places = [],
                    HasAcronym = whole.HasAcronym,
                    LogOdds = whole.LogOdds,
                    IsDoubtful = whole.IsDoubtful,
                    Texts = whole.Texts,
                    TextsWrittenOut = whole.TextsWrittenOut,
                    Owned = whole.Owned,
                };
                entities.Add((entity, types[owner]));
            }

            entity.Places.Add(place);
        }

        return entities;
    }
}
