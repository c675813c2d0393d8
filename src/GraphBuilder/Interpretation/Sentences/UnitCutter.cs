using System.Collections.Immutable;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Sentences;

/// <summary>Cuts the sentences of a field into units, in order.</summary>
internal ref struct UnitCutter(FieldText field, List<(TextSpan Span, int Entity)> mentions)
{
    /// <summary>Whose words the thread remembers.</summary>
    private static readonly object Owner = new();

    private readonly ReadOnlySpan<int> _forms = FormNumbers.OfThread.Of(field);
    private readonly FormMemory<Meaning> _meanings = FormNumbers.OfThread.Memory<Meaning>(Owner);
    private int _mention;

    /// <summary>Adds the units of a sentence; returns its cues as bits.</summary>
    public uint Cut(Sentence sentence, ImmutableArray<Unit>.Builder units)
    {
        uint cues = 0;
        int token = sentence.FirstToken;
        while (token < sentence.EndToken)
        {
            Unit unit = Next(token, sentence.EndToken);
            units.Add(unit);
            if (!unit.IsEntity)
                cues |= 1u << (int)unit.Cue;
            token = unit.EndToken;
        }

        return cues;
    }

    private Unit Next(int first, int end)
    {
        Token token = field.Tokens[first];
        while (_mention < mentions.Count && IsBehind(mentions[_mention].Span, token))
            _mention++;
        if (_mention < mentions.Count && mentions[_mention].Span is var span && span.Field == field.Field && span.Start < token.End)
        {
            int entity = mentions[_mention++].Entity;
            int last = first;
            while (last + 1 < end && field.Tokens[last + 1].Start < span.End)
                last++;
            return new Unit(entity, MeaningOf(last).Word, Cue.None, span, first, last + 1);
        }

        int stop = CompoundEnd(first, end);
        Meaning meaning = stop == first + 1 ? MeaningOf(first) : Meaning.Of(Hash(first, stop));
        return new Unit(-1, meaning.Word, meaning.Cue, new TextSpan(field.Field, token.Start, field.Tokens[stop - 1].End), first, stop);
    }

    /// <summary>What a token by itself says: worked out once per form, where the form alone tells it.</summary>
    private readonly Meaning MeaningOf(int token)
    {
        if (field.Tokens[token].Kind is TokenKind.Number or TokenKind.Latex or TokenKind.Url)
            return Meaning.Of(Hash(token, token + 1));
        if (!_meanings.TryGet(_forms[token], out Meaning known))
            _meanings.Put(_forms[token], known = Meaning.Of(Hash(token, token + 1)));
        return known;
    }

    /// <summary>Whether a mention cannot start at this token or later.</summary>
    private readonly bool IsBehind(TextSpan mention, Token token) =>
        mention.Field < field.Field || (mention.Field == field.Field && mention.Start < token.Start);

    /// <summary>Words and the hyphens between them that no blank splits; stops before a mention.</summary>
    private readonly int CompoundEnd(int first, int end)
    {
        int stop = first + 1;
        if (!IsHyphen(first))
        {
            if (field.Tokens[first].Kind != TokenKind.Word)
                return stop;
        }
        else if (stop < end && IsGlued(stop) && field.Tokens[stop].Kind == TokenKind.Word && !StartsMention(stop))
        {
            stop++;
        }

        while (stop + 1 < end && IsHyphen(stop) && IsGlued(stop) && IsGlued(stop + 1) && field.Tokens[stop + 1].Kind == TokenKind.Word && !StartsMention(stop + 1))
            stop += 2;
        return stop;
    }

    private readonly bool IsHyphen(int token) => field.Tokens[token].Length == 1 && field.Text[field.Tokens[token].Start] is '-' or '‐' or '‑';

    private readonly bool IsGlued(int token) => !field.Tokens[token].SpaceBefore;

    private readonly bool StartsMention(int token)
    {
        int start = field.Tokens[token].Start;
        for (int i = _mention; i < mentions.Count && mentions[i].Span.Field == field.Field && mentions[i].Span.Start <= start; i++)
        {
            if (mentions[i].Span.Start == start)
                return true;
        }

        return false;
    }

    private readonly ulong Hash(int first, int end)
    {
        Token token = field.Tokens[first];
        switch (token.Kind)
        {
            case TokenKind.Number:
                return Words.Number;
            case TokenKind.Latex:
                return Words.Latex;
            case TokenKind.Url:
                return Words.Link;
            default:
                ReadOnlySpan<char> word = field.Text.AsSpan(token.Start, field.Tokens[end - 1].End - token.Start);
                return FeatureHash.Of(word);
        }
    }

    /// <summary>A word's hash and cue.</summary>
    private readonly record struct Meaning(ulong Word, Cue Cue)
    {
        public static Meaning Of(ulong word) => new(word, CueWords.Of(word));
    }
}
