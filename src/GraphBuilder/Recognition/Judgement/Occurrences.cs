using GraphBuilder.Recognition.Phrases;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Judgement;

/// <summary>Finds every further place where a paper says what was accepted as an entity, outside the places that entities cover already.</summary>
internal static class Occurrences
{
    private const int MostWords = 12;

    public static void Add(PaperText text, PlacePool pool, List<EntityCandidate> entities)
    {
        var known = new Dictionary<ulong, Known>(entities.Count * 2);
        foreach (var entity in entities)
        {
            foreach (var place in entity.Places)
            {
                var isName = IsName(text.Slice(place.Span));
                known[place.Key] = new Known(entity, isName && (!known.TryGetValue(place.Key, out var before) || before.IsName));
            }
        }

        bool[][] covered = [Covered(text.Title, pool[Field.Title], entities), Covered(text.Abstract, pool[Field.Abstract], entities)];
        AddDefinitions(pool, known, covered);
        Add(text.Title, pool[Field.Title], covered[(int)Field.Title], known);
        Add(text.Abstract, pool[Field.Abstract], covered[(int)Field.Abstract], known);
    }

    /// <summary>Where an abbreviation is defined, it and its expansion are both said, if no other entity covers the place.</summary>
    private static void AddDefinitions(PlacePool pool, Dictionary<ulong, Known> known, bool[][] covered)
    {
        if (pool.Definitions.Count == 0)
            return;
        var defined = pool.Places.Where(static place => (place.Reasons & (Reasons.LongForm | Reasons.ShortForm)) != Reasons.None).ToLookup(static place => place.Key);
        var grown = new HashSet<EntityCandidate>();
        foreach (var (shortKey, longKey) in pool.Definitions)
        {
            var hasShort = known.TryGetValue(shortKey, out var ofShort);
            var hasLong = known.TryGetValue(longKey, out var ofLong);
            if (hasShort == hasLong)
                continue;
            var (entity, missing) = hasShort ? (ofShort.Entity, longKey) : (ofLong.Entity, shortKey);
            foreach (var place in defined[missing])
            {
                var tokens = covered[(int)place.Span.Field].AsSpan(place.FirstToken, place.EndToken - place.FirstToken);
                if (tokens.Contains(true))
                    continue;
                tokens.Fill(true);
                entity.Places.Add(place);
                grown.Add(entity);
                known.TryAdd(missing, new Known(entity, IsName: missing == shortKey));
            }
        }

        foreach (var entity in grown)
            entity.Places.Sort(static (a, b) => a.Span.CompareTo(b.Span));
    }

    /// <summary>Which tokens the entities' places cover.</summary>
    private static bool[] Covered(FieldText text, TokenKeys keys, List<EntityCandidate> entities)
    {
        var covered = new bool[keys.Count];
        foreach (var entity in entities)
        {
            foreach (var place in entity.Places)
            {
                if (place.Span.Field == text.Field)
                    covered.AsSpan(place.FirstToken, place.EndToken - place.FirstToken).Fill(true);
            }
        }

        return covered;
    }

    private static void Add(FieldText text, TokenKeys keys, bool[] covered, Dictionary<ulong, Known> known)
    {
        HashSet<EntityCandidate>? grown = null;
        for (var first = 0; first < keys.Count; first++)
        {
            if (covered[first] || keys[first] == 0 || IsGluedBefore(text, first))
                continue;
            var (end, found) = LongestFrom(text, keys, covered, first, known);
            if (found is not { } match)
                continue;
            match.Entity.Places.Add(MakePlace(text, keys, first, end));
            (grown ??= []).Add(match.Entity);
            first = end - 1;
        }

        if (grown is null)
            return;
        foreach (var entity in grown)
            entity.Places.Sort(static (a, b) => a.Span.CompareTo(b.Span));
    }

    private static (int End, Known? Found) LongestFrom(FieldText text, TokenKeys keys, bool[] covered, int first, Dictionary<ulong, Known> known)
    {
        var key = 0UL;
        var words = 0;
        var best = (End: first, Found: (Known?)null);
        for (var i = first; i < keys.Count && words < MostWords && !covered[i]; i++)
        {
            if (keys[i] == 0)
            {
                if (!IsJoint(text, i))
                    break;
                continue;
            }

            key = TokenKeys.Append(key, keys[i]);
            words++;
            if (known.TryGetValue(key, out var found) && !IsGluedAfter(text, i) && (!found.IsName || IsName(Slice(text, first, i + 1))))
                best = (i + 1, found);
        }

        return best;
    }

    private static Place MakePlace(FieldText text, TokenKeys keys, int first, int end)
    {
        var last = text.Tokens[end - 1];
        var stop = last.End;
        if (last.Length > 2 && text.Text[stop - 1] == 's' && text.Text[stop - 2] is '\'' or '’')
            stop -= 2;
        return new Place
        {
            Span = new TextSpan(text.Field, text.Tokens[first].Start, stop),
            FirstToken = first,
            EndToken = end,
            Key = keys.KeyOf(first, end),
            Words = keys.WordCount(first, end),
        };
    }

    private static ReadOnlySpan<char> Slice(FieldText text, int first, int end) =>
        text.Text.AsSpan(text.Tokens[first].Start, text.Tokens[end - 1].End - text.Tokens[first].Start);

    /// <summary>Whether it is written as no ordinary word is; such a name is not meant by the word: SAM is not Sam.</summary>
    private static bool IsName(ReadOnlySpan<char> surface) => UnitShapes.Of(surface).HasAny(UnitShape.AllCapitals | UnitShape.MixedCase);

    private static bool IsJoint(FieldText text, int token) => text.Tokens[token] is { Length: 1 } mark && text.Text[mark.Start] is '-' or '‐' or '‑' or '/';

    private static bool IsGluedBefore(FieldText text, int token) => token > 1 && !text.Tokens[token].SpaceBefore && IsJoint(text, token - 1) && !text.Tokens[token - 1].SpaceBefore;

    /// <summary>Whether it is only the first part of a compound, other than one that says how a term is used.</summary>
    private static bool IsGluedAfter(FieldText text, int token) =>
        token + 2 < text.Tokens.Length && !text.Tokens[token + 1].SpaceBefore && !text.Tokens[token + 2].SpaceBefore && IsJoint(text, token + 1)
        && !CompoundTails.Contains(text[text.Tokens[token + 2]]);

    private readonly record struct Known(EntityCandidate Entity, bool IsName);
}
