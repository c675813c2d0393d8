using GraphBuilder.Lexicon;
using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Recognition.Phrases;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Typing;

/// <summary>What tells the type of an entity: the lexicon, the words that it ends in, how it is written, what stands beside it.</summary>
internal static class TypeFeatures
{
    public const int Count = 35;

    /// <summary>The first of the features that hold one value per type.</summary>
    private const int EntryType = 0;
    private const int HeadType = 5;
    private const int Flags = 10;

    /// <summary>What each feature is, in order.</summary>
    public static ReadOnlySpan<string> Names => FeatureNames;

    private static readonly string[] FeatureNames =
    [
        "entry is a concept", "entry is a method", "entry is a task", "entry is a dataset", "entry is a metric",
        "head in concepts", "head in methods", "head in tasks", "head in datasets", "head in metrics",
        "bias",
        "name, one word",
        "name, more words",
        "title name",
        "named or proposed",
        "dataset name",
        "abbreviation defined",
        "abbreviation undefined",
        "digits",
        "before a dataset noun",
        "before a task noun",
        "before a metric noun",
        "before a method noun",
        "before a technique noun",
        "after 'on'",
        "after a dataset noun",
        "beside a number",
        "several words",
        "title tells of a dataset",
        "said to be a dataset",
        "said to be a task",
        "said to be a metric",
        "said to be a method",
        "said to be a technique",
        "after a method noun",
    ];

    public static void Read(PaperText text, EntityCandidate candidate, WordStatistics words, Span<float> f)
    {
        f.Clear();
        if (candidate.Entry is { } entry)
            f[EntryType + (int)entry.Type] = 1;
        else
            ReadHead(text, candidate, words, f);
        f[Flags] = 1;
        var reasons = candidate.Reasons;
        var isName = (reasons & Reasons.NameShape) != Reasons.None;
        var severalWords = candidate.Places.Exists(static place => place.Words > 1);
        Set(f, 1, isName && !severalWords);
        Set(f, 2, isName && severalWords);
        Set(f, 3, (reasons & Reasons.TitleName) != Reasons.None);
        Set(f, 4, (reasons & (Reasons.NamedName | Reasons.ProposedName)) != Reasons.None);
        Set(f, 5, (reasons & Reasons.DatasetName) != Reasons.None);
        Set(f, 6, candidate.HasAcronym);
        Set(f, 17, severalWords);
        Set(f, 18, (reasons & Reasons.TitleName) != Reasons.None && HasDatasetNoun(text.Title));
        foreach (var place in candidate.Places)
            ReadPlace(text, place, candidate.HasAcronym, f);
    }

    /// <summary>The head noun's types; that of the expansion when there is one.</summary>
    private static void ReadHead(PaperText text, EntityCandidate candidate, WordStatistics words, Span<float> f)
    {
        var longest = candidate.Places[0];
        foreach (var place in candidate.Places)
        {
            if (place.Words > longest.Words)
                longest = place;
        }

        var surface = text.Slice(longest.Span);
        var head = surface[(surface.LastIndexOf(' ') + 1)..];
        var types = words[words.Find(head)].Types;
        for (var type = TermType.Concept; type <= TermType.Metric; type++)
            f[HeadType + (int)type] = types[type] + 2;
    }

    private static void ReadPlace(PaperText text, Place place, bool hasAcronym, Span<float> f)
    {
        var surface = text.Slice(place.Span);
        var shape = UnitShapes.Of(surface);
        if (place.Words == 1 && shape.HasAny(UnitShape.AllCapitals) && !hasAcronym)
            Set(f, 7, true);
        Set(f, 8, shape.HasAny(UnitShape.HasDigit));

        var field = text[place.Span.Field];
        var tokens = field.Tokens.AsSpan();
        if (place.EndToken < tokens.Length)
        {
            var next = tokens[place.EndToken];
            var noun = ContextNouns.Of(field[next]);
            Set(f, 9, noun == ContextNoun.Dataset);
            Set(f, 10, noun == ContextNoun.Task);
            Set(f, 11, noun == ContextNoun.Metric);
            Set(f, 12, noun == ContextNoun.Method);
            Set(f, 13, noun == ContextNoun.Technique);
            var afterNext = place.EndToken + 1 < tokens.Length ? tokens[place.EndToken + 1] : default;
            Set(f, 16, next.Kind == TokenKind.Number || (afterNext.Kind == TokenKind.Number && field[next] is "of" or "by" or "=" or "from" or ":"));
        }

        switch (Apposition.After(field, place.EndToken))
        {
            case ContextNoun.Dataset:
                Set(f, 19, true);
                break;
            case ContextNoun.Task:
                Set(f, 20, true);
                break;
            case ContextNoun.Metric:
                Set(f, 21, true);
                break;
            case ContextNoun.Method:
                Set(f, 22, true);
                break;
            case ContextNoun.Technique:
                Set(f, 23, true);
                break;
        }

        if (place.FirstToken > 0)
        {
            var previous = field[tokens[place.FirstToken - 1]];
            Set(f, 14, previous is "on" or "On");
            Set(f, 15, ContextNouns.Of(previous) == ContextNoun.Dataset);
            Set(f, 24, ContextNouns.Of(previous) == ContextNoun.Method);
            Set(f, 16, tokens[place.FirstToken - 1].Kind == TokenKind.Number || previous is "%");
        }
    }

    private static bool HasDatasetNoun(FieldText title)
    {
        foreach (var token in title.Tokens)
        {
            if (ContextNouns.Of(title[token]) == ContextNoun.Dataset)
                return true;
        }

        return false;
    }

    private static void Set(Span<float> f, int flag, bool value)
    {
        if (value)
            f[Flags + flag] = 1;
    }
}
