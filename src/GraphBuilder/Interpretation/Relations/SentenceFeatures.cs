using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations.Patterns;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>The features of two entities in the sentences that have both: the words and cues between, before and behind them.</summary>
internal static class SentenceFeatures
{
    private const int LongestPath = 12;

    /// <summary>No sentence puts more units between two terms that it relates.</summary>
    private const int Farthest = 200;

    /// <summary>Templates for the source first and for the target first.</summary>
    private static readonly Templates SourceFirst = new("ahead"), TargetFirst = new("back");
    private static readonly Part[] Entity = [.. Enum.GetNames<TermType>().Select(name => Part.Of($"<{name}>"))];
    private static readonly Part[] CueNames = Part.Of<Cue>(), Types = Part.Of<TermType>(), Numbers = Part.Numbers(12);
    private static readonly Part[] PatternNames = Part.Of<HearstPattern>();
    private static readonly Part Hearst = Part.Of("hearst"), Inverse = Part.Of("inverse");
    private static readonly Part Start = Part.Of("<start>"), End = Part.Of("<end>"), Same = Part.Of("same");

    public static void Add(RelationContext paper, int source, int target, FeatureVector features)
    {
        PaperUnits units = paper.Units;
        foreach (int unit in units.UnitsOf[source])
        {
            int sentence = units.SentenceOf[unit];
            foreach (int other in units.UnitsOf[target])
            {
                if (units.SentenceOf[other] != sentence || Math.Abs(other - unit) > Farthest)
                    continue;
                AddPatterns(paper, unit, other, features);
                if (unit < other)
                    Add(paper, units.Sentences[sentence], unit, other, SourceFirst, features);
                else
                    Add(paper, units.Sentences[sentence], other, unit, TargetFirst, features);
            }
        }
    }

    /// <summary>Whether the sentence calls the source a kind of the target, or the other way round.</summary>
    private static void AddPatterns(RelationContext paper, int source, int target, FeatureVector features)
    {
        HearstPattern pattern = HearstPatterns.Read(paper.Units, source, target, paper.Lists);
        if (pattern != HearstPattern.None)
            features.Add(Hearst, PatternNames[(int)pattern], Types[(int)paper.Traits[paper.Units.Units[target].Entity].Type]);
        HearstPattern inverse = HearstPatterns.Read(paper.Units, target, source, paper.Lists);
        if (inverse != HearstPattern.None)
            features.Add(Hearst, Inverse, PatternNames[(int)inverse]);
    }

    private static void Add(RelationContext paper, SentenceUnits sentence, int left, int right, Templates templates, FeatureVector features)
    {
        PaperUnits units = paper.Units;
        Part leftType = Types[(int)paper.Traits[units.Units[left].Entity].Type], rightType = Types[(int)paper.Traits[units.Units[right].Entity].Type];
        Coordination leftList = paper.Lists[left], rightList = paper.Lists[right];
        bool siblings = leftList.Before == rightList.Before && leftList.Behind == rightList.Behind;
        int gap = right - left - 1;
        features.Add(templates.Gap, Numbers[Math.Min(gap, 12)], leftType, rightType);
        if (siblings)
        {
            features.Add(templates.Siblings, leftType, rightType);
            features.Add(templates.Siblings, At(paper, sentence, leftList.Before));
            features.Add(templates.Siblings, Numbers[Math.Min(gap, 12)]);
        }

        AddPath(paper, sentence, left, right, templates, features);
        int from = siblings || leftList.Behind < 0 ? left + 1 : leftList.Behind, to = siblings || rightList.Before < 0 ? right - 1 : rightList.Before;
        AddBetween(paper, sentence, from, to, templates, leftType, rightType, features);
        features.Add(templates.Before, At(paper, sentence, left - 1), leftType);
        features.Add(templates.Behind, At(paper, sentence, right + 1), rightType);
        features.Add(templates.Behind, At(paper, sentence, right + 1), At(paper, sentence, right + 2));
        features.Add(templates.ListBefore, At(paper, sentence, rightList.Before), rightType);
        Cue before = RelationFeatures.CueBefore(units, sentence, leftList.Before);
        features.Add(templates.CueBefore, CueNames[(int)before], leftType, rightType);
        features.Add(templates.Place, left == sentence.First ? Start : Same, right == sentence.End - 1 ? End : Same);
    }

    /// <summary>The very words between, when they are few.</summary>
    private static void AddPath(RelationContext paper, SentenceUnits sentence, int left, int right, Templates templates, FeatureVector features)
    {
        switch (right - left - 1)
        {
            case 0:
                features.Add(templates.Path0, Types[(int)paper.Traits[paper.Units.Units[left].Entity].Type], Types[(int)paper.Traits[paper.Units.Units[right].Entity].Type]);
                break;
            case 1:
                features.Add(templates.Path1, At(paper, sentence, left + 1), Types[(int)paper.Traits[paper.Units.Units[left].Entity].Type], Types[(int)paper.Traits[paper.Units.Units[right].Entity].Type]);
                features.Add(templates.Path1, At(paper, sentence, left + 1));
                break;
            case 2:
                features.Add(templates.Path2, At(paper, sentence, left + 1), At(paper, sentence, left + 2));
                break;
            case 3:
                features.Add(templates.Path3, At(paper, sentence, left + 1), At(paper, sentence, left + 2), At(paper, sentence, left + 3));
                break;
        }
    }

    /// <summary>Words and cues from the end of the left one's list to the start of the right one's.</summary>
    private static void AddBetween(RelationContext paper, SentenceUnits sentence, int from, int to, Templates templates, Part leftType, Part rightType, FeatureVector features)
    {
        PaperUnits units = paper.Units;
        Cue first = Cue.None, last = Cue.None;
        int entities = 0;
        for (int i = from; i <= to; i++)
        {
            Unit unit = units.Units[i];
            if (unit.IsEntity)
            {
                entities++;
                continue;
            }

            if (to - from < LongestPath || i < from + 4 || i > to - 4)
                features.Add(templates.Word, unit.Word);
            if (to - from < 6)
                features.Add(templates.NearWord, unit.Word, leftType, rightType);
            if (unit.Cue == Cue.None)
                continue;
            features.Add(templates.Cue, CueNames[(int)unit.Cue], leftType, rightType);
            if (first == Cue.None)
                first = unit.Cue;
            last = unit.Cue;
        }

        features.Add(templates.Cues, CueNames[(int)first], CueNames[(int)last]);
        features.Add(templates.Cues, CueNames[(int)last], leftType, rightType);
        features.Add(templates.Entities, Numbers[Math.Min(entities, 5)], leftType, rightType);
        if (from <= to)
        {
            features.Add(templates.Ends, At(paper, sentence, from), At(paper, sentence, to));
            features.Add(templates.FirstWord, At(paper, sentence, from), rightType);
            features.Add(templates.LastWord, At(paper, sentence, to), CueNames[(int)first]);
            features.Add(templates.LastWords, At(paper, sentence, to - 1), At(paper, sentence, to));
        }
    }

    private static Part At(RelationContext paper, SentenceUnits sentence, int unit)
    {
        if (unit < sentence.First)
            return Start;
        if (unit >= sentence.End)
            return End;
        Unit found = paper.Units.Units[unit];
        return found.IsEntity ? Entity[(int)paper.Traits[found.Entity].Type] : found.Word;
    }

    /// <summary>The names of these features for one order of the two.</summary>
    private sealed class Templates(string order)
    {
        public readonly Part Gap = Part.Of(order + "Gap"), Siblings = Part.Of(order + "Siblings"), Before = Part.Of(order + "Before"), Behind = Part.Of(order + "Behind"),
            ListBefore = Part.Of(order + "ListBefore"), CueBefore = Part.Of(order + "CueBefore"), Place = Part.Of(order + "Place"), Path0 = Part.Of(order + "Path0"),
            Path1 = Part.Of(order + "Path1"), Path2 = Part.Of(order + "Path2"), Path3 = Part.Of(order + "Path3"), Word = Part.Of(order + "Word"),
            NearWord = Part.Of(order + "NearWord"), Cue = Part.Of(order + "Cue"), Cues = Part.Of(order + "Cues"), Entities = Part.Of(order + "Entities"),
            Ends = Part.Of(order + "Ends"), FirstWord = Part.Of(order + "FirstWord"), LastWord = Part.Of(order + "LastWord"), LastWords = Part.Of(order + "LastWords");
    }
}
