using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Judgement;

/// <summary>The mentions of a paper, joined where they cover the same stretch of text.</summary>
internal sealed class PlacePool
{
    /// <summary>In characters: 大语言模型 is a word, a clause is none.</summary>
    private const int LongestUnspacedWord = 6;

    private readonly TokenKeys title;
    private readonly TokenKeys @abstract;
    private readonly PaperText text;
    private readonly List<(ulong Short, ulong Long)> definitions = [];

    private PlacePool(PaperText text)
    {
        this.text = text;
        title = TokenKeys.Of(text.Title);
        @abstract = TokenKeys.Of(text.Abstract);
    }

    /// <summary>By field, start, then the longer first.</summary>
    public List<Place> Places { get; } = [];

    /// <summary>Abbreviations that the paper defines and their expansions, by their keys.</summary>
    public IReadOnlyList<(ulong Short, ulong Long)> Definitions => definitions;

    public static PlacePool Join(PaperText text, List<Mention> mentions)
    {
        var pool = new PlacePool(text);
        pool.Add(mentions);
        return pool;
    }

    public TokenKeys this[Field field] => field == Field.Title ? title : @abstract;

    /// <summary>The key of a place without regard to blanks and hyphens.</summary>
    public ulong CompactKeyOf(Place place) => this[place.Span.Field].CompactKeyOf(place.FirstToken, place.EndToken);

    private void Add(List<Mention> mentions)
    {
        var cut = CutEdges(mentions);
        MentionOrder.Sort(mentions);
        if (cut)
            KeepLikeliest(mentions);
        Places.EnsureCapacity(mentions.Count);
        var expansions = new List<(ulong Short, TextSpan Long)>();
        Place? place = null;
        var (field, first) = (Field.Title, 0);
        foreach (var mention in mentions)
        {
            if (place is null || place.Span != mention.Span)
            {
                var keys = this[mention.Span.Field];
                first = keys.TokenAt(mention.Span.Start, field == mention.Span.Field ? first : 0);
                field = mention.Span.Field;
                var end = keys.TokenAt(mention.Span.End, first);
                var key = keys.KeyOf(first, end);
                if (key == 0 || IsClause(keys.Text, first, end) || (NeverTerms.Contains(key) && mention.Entry is not { TermHood: >= 1 }))
                    continue;
                place = new Place
                {
                    Span = mention.Span,
                    FirstToken = first,
                    EndToken = end,
                    Key = key,
                    Words = keys.WordCount(first, end),
                };
                Places.Add(place);
            }

            Take(place, mention);
            if (mention.LongForm is { } expansion)
                expansions.Add((place.Key, expansion));
        }

        if (expansions.Count == 0)
            return;

        // A text that is no abstract can define thousands of times; what it says twice needs to be heard once.
        var byKey = new Dictionary<ulong, List<Place>>();
        var heard = new HashSet<(ulong Short, ulong Long)>();
        var told = new List<TextSpan>();
        foreach (var (shortKey, expansion) in expansions)
        {
            var longKey = this[expansion.Field].KeyOf(expansion);
            if (!heard.Add((shortKey, longKey)))
                continue;
            definitions.Add((shortKey, longKey));
            told.Add(expansion);
            byKey.TryAdd(shortKey, []);
            byKey.TryAdd(longKey, []);
        }

        foreach (var known in Places)
        {
            if (byKey.TryGetValue(known.Key, out var alike))
                alike.Add(known);
        }

        for (var at = 0; at < definitions.Count; at++)
            Define(byKey[definitions[at].Short], byKey[definitions[at].Long], text.Slice(told[at]));
    }

    /// <summary>Leaves of each mention what <see cref="TermEdges"/> leaves. Returns whether one was changed.</summary>
    private bool CutEdges(List<Mention> mentions)
    {
        var (kept, changed) = (0, false);
        for (var at = 0; at < mentions.Count; at++)
        {
            var mention = mentions[at];
            if (TermEdges.Cut(text[mention.Span.Field].Text, mention.Span) is not { } span)
                continue;
            changed |= span != mention.Span;
            mentions[kept++] = span == mention.Span ? mention : mention with { Span = span };
        }

        mentions.RemoveRange(kept, mentions.Count - kept);
        return changed;
    }

    /// <summary>Of what one recogniser says twice of a place, with and without a mark at its edge, keeps what is likelier.</summary>
    /// <param name="mentions">Sorted.</param>
    private static void KeepLikeliest(List<Mention> mentions)
    {
        var kept = 0;
        for (var at = 0; at < mentions.Count; at++)
        {
            var mention = mentions[at];
            if (kept == 0 || mentions[kept - 1] is var previous && (previous.Span != mention.Span || previous.Recognizer != mention.Recognizer))
                mentions[kept++] = mention;
            else if (mention.Score > previous.Score)
                mentions[kept - 1] = mention;
        }

        mentions.RemoveRange(kept, mentions.Count - kept);
    }

    /// <summary>Whether it has a run of a script without blanks that is too long for a word: where its words end cannot be told.</summary>
    private static bool IsClause(FieldText field, int firstToken, int endToken)
    {
        for (var token = firstToken; token < endToken; token++)
        {
            if (field.Tokens[token].Length > LongestUnspacedWord && CharacterClasses.Of(field.Text, field.Tokens[token].Start, out _) == CharacterClass.UnspacedLetter)
                return true;
        }

        return false;
    }

    private static void Define(List<Place> shortForms, List<Place> longForms, ReadOnlySpan<char> expansion)
    {
        LexiconEntry? meant = null;
        foreach (var place in longForms)
            meant ??= place.Entry;
        foreach (var place in shortForms)
        {
            if (place.Entry is { TermHood: < 1 } entry && !ReferenceEquals(entry, meant) && !Homonyms.Fits(entry, expansion))
                place.Entry = null;
        }
    }

    private static void Take(Place place, Mention mention)
    {
        switch (mention.Recognizer)
        {
            case Recognizers.Lexicon:
                place.Entry = mention.Entry;
                break;
            case Recognizers.LongForm:
                place.Reasons |= Reasons.LongForm;
                break;
            case Recognizers.ShortForm:
                place.Reasons |= Reasons.ShortForm;
                break;
            case Recognizers.NameShape:
                place.Reasons |= Reasons.NameShape;
                break;
            case Recognizers.TitleName:
                place.Reasons |= Reasons.TitleName;
                break;
            case Recognizers.NamedName:
                place.Reasons |= Reasons.NamedName;
                break;
            case Recognizers.ProposedName:
                place.Reasons |= Reasons.ProposedName;
                break;
            case Recognizers.DatasetName:
                place.Reasons |= Reasons.DatasetName;
                break;
        }
    }
}
