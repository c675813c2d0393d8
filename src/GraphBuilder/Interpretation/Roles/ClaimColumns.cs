using System.Collections.Immutable;
using GraphBuilder.Interpretation.Sentences;

namespace GraphBuilder.Interpretation.Roles;

/// <summary>
/// Numbers that tell how an entity stands to the nearest verb of proposing before one of its mentions ("we propose a simple, fast X for Y"): finer than <see cref="Proposal"/>, which only tells whether and by what
/// kind of wording it is claimed.
/// </summary>
internal static class ClaimColumns
{
    public const int Count = 9;

    /// <summary>How many units before a mention the verb may stand.</summary>
    private const int VerbSight = 16;

    /// <summary>How many units before a mention its article may stand.</summary>
    private const int ArticleSight = 8;

    /// <summary>How many units before the verb "we" may stand.</summary>
    private const int SubjectSight = 4;

    private const int NoVerb = 99, NoArticle = -9;

    /// <summary>What stands beside a mention: the number of a <see cref="Cue"/>, or one of these.</summary>
    private const int AnEntity = 30, AComma = 31, AnOpening = 33, SentenceEnd = 34, AnAnd = 35, APreposition = 36, AColon = 37, AnotherWord = 38, SentenceStart = 31;

    /// <summary>Fills in, of the mention nearest behind such a verb, else of the first one:</summary>
    /// <param name="row">
    /// Room for <see cref="Count"/>: units from the verb to the mention, 99 for none; entities and prepositions between them; whether "we" stands before the verb; words between the article and the mention; what
    /// stands behind the mention; how far down the paper it stands, 0 to 1; what stands before it; units from the verb to the article. What cannot be told is -1.
    /// </param>
    public static void Fill(PaperUnits units, ImmutableArray<int> mentions, Span<float> row)
    {
        (int mention, int verb) = Nearest(units, mentions);
        row[..Count].Fill(-1);
        row[0] = verb < 0 ? NoVerb : mention - verb;
        if (mention < 0)
            return;
        SentenceUnits sentence = units.Sentences[units.SentenceOf[mention]];
        FillArticle(units, sentence, mention, verb, row);
        row[5] = mention + 1 < sentence.End ? Behind(units.Units[mention + 1]) : SentenceEnd;
        row[6] = (float)mention / units.Units.Length;
        row[7] = mention == sentence.First ? SentenceStart : units.Units[mention - 1] is { IsEntity: false, Cue: var cue } ? (int)cue : AnEntity;
        if (verb < 0)
            return;
        (int entities, int prepositions) = (0, 0);
        for (int i = verb + 1; i < mention; i++)
        {
            entities += units.Units[i].IsEntity ? 1 : 0;
            prepositions += IsPreposition(units.Units[i]) ? 1 : 0;
        }

        (row[1], row[2]) = (entities, prepositions);
        row[3] = HasSubject(units, sentence, verb) ? 1 : 0;
    }

    /// <summary>The mention with the fewest units to a verb of proposing before it, and the verb; the first mention and -1 where there is none.</summary>
    private static (int Mention, int Verb) Nearest(PaperUnits units, ImmutableArray<int> mentions)
    {
        (int nearest, int verb) = (mentions.IsEmpty ? -1 : mentions[0], -1);
        int distance = NoVerb;
        foreach (int mention in mentions)
        {
            int first = Math.Max(units.Sentences[units.SentenceOf[mention]].First, mention - VerbSight);
            for (int i = mention - 1; i >= first && mention - i < distance; i--)
            {
                if (!units.Units[i].IsEntity && units.Units[i].Cue == Cue.Propose)
                    (nearest, verb, distance) = (mention, i, mention - i);
            }
        }

        return (nearest, verb);
    }

    private static void FillArticle(PaperUnits units, SentenceUnits sentence, int mention, int verb, Span<float> row)
    {
        int words = 0;
        for (int i = mention - 1; i >= Math.Max(sentence.First, mention - ArticleSight); i--)
        {
            Unit unit = units.Units[i];
            if (unit.IsEntity || IsPreposition(unit))
                return;
            if (IsArticle(unit))
            {
                row[4] = words;
                row[8] = verb < 0 ? NoArticle : i - verb;
                return;
            }

            words += unit.Cue == Cue.Novel ? 0 : 1;
        }
    }

    private static bool HasSubject(PaperUnits units, SentenceUnits sentence, int verb)
    {
        for (int i = verb - 1; i >= Math.Max(sentence.First, verb - SubjectSight); i--)
        {
            if (!units.Units[i].IsEntity && units.Units[i].Cue == Cue.We)
                return true;
        }

        return false;
    }

    private static int Behind(Unit unit)
    {
        if (unit.IsEntity)
            return AnEntity;
        if (unit.Cue != Cue.None)
            return (int)unit.Cue;
        return unit.Word == Words.Comma ? AComma : unit.Word == Words.Opening ? AnOpening : unit.Word == Words.And ? AnAnd : IsPreposition(unit) ? APreposition : unit.Word == Words.Colon ? AColon : AnotherWord;
    }

    private static bool IsArticle(Unit unit) => unit.Word == Words.A || unit.Word == Words.An || unit.Word == Words.The || unit.Word == Words.This || unit.Cue == Cue.Our;

    private static bool IsPreposition(Unit unit) => !unit.IsEntity && ProposalCues.IsPreposition(unit.Word);
}
