using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Sentences;

namespace GraphBuilder.Interpretation.Roles;

/// <summary>How a sentence says that a mention is the paper's own.</summary>
[Flags]
internal enum Proposal
{
    None = 0,

    /// <summary>"we propose X", "this paper introduces a novel X".</summary>
    Object = 1,

    /// <summary>"we propose a method for X": behind a preposition, most often not itself the proposal.</summary>
    BehindPreposition = 2,

    /// <summary>"we propose a method called X", "a framework, dubbed X".</summary>
    Named = 4,

    /// <summary>"which we call X", "we refer to this as X".</summary>
    Called = 8,

    /// <summary>"our X", "the proposed X".</summary>
    Own = 16,

    /// <summary>"X, a novel ...".</summary>
    Novel = 32,

    /// <summary>The object of a verb whose subject is the proposal: "X introduces Y", "our method consists of Y".</summary>
    OfProposal = 64,

    /// <summary>"Existing X", "prior X", "unlike X".</summary>
    Others = 128,
}

/// <summary>Reads from the words before and behind a mention whether the sentence proposes it.</summary>
internal static class ProposalCues
{
    private const int Sight = 14;

    private static readonly ulong Paper = FeatureHash.Of("paper"), Work = FeatureHash.Of("work"), Study = FeatureHash.Of("study"), Article = FeatureHash.Of("article"),
        Of = FeatureHash.Of("of"), For = FeatureHash.Of("for"), With = FeatureHash.Of("with"), By = FeatureHash.Of("by"), To = FeatureHash.Of("to"), On = FeatureHash.Of("on"),
        In = FeatureHash.Of("in"), Via = FeatureHash.Of("via"), Based = FeatureHash.Of("based"), Using = FeatureHash.Of("using"),
        That = FeatureHash.Of("that"), Which = FeatureHash.Of("which"), From = FeatureHash.Of("from");

    public static Proposal Read(PaperUnits units, SentenceUnits sentence, int unit, Coordination list)
    {
        Proposal found = ReadBehind(units, sentence, unit);
        bool named = false, preposition = false;
        int steps = 0;
        for (int i = list.Before; i >= sentence.First && i >= 0 && steps < Sight; i--, steps++)
        {
            Unit word = units.Units[i];
            if (word.IsEntity)
            {
                // "we propose a transformer called X": a name may follow another term; else the verb is that one's.
                preposition |= !named;
                continue;
            }

            if (IsPreposition(word.Word))
            {
                preposition |= !named;
                continue;
            }

            switch (word.Cue)
            {
                case Cue.Our when steps <= 2 && !preposition:
                    return found | Proposal.Own;
                case Cue.Baseline when steps <= 2 && !named:
                    found |= Proposal.Others;
                    break;
                case Cue.Name:
                    named = true;
                    if (IsSaidByAuthors(units, sentence, i))
                        return found | Proposal.Called;
                    break;
                case Cue.Propose:
                    if (word.Word == Words.Proposed && i > sentence.First && IsDeterminer(units.Units[i - 1]))
                        return steps <= 3 && !preposition ? found | Proposal.Own : found;
                    return found | OfVerb(units, sentence, i, named, preposition);
                case Cue.Use or Cue.Show or Cue.Evaluate or Cue.Surpass or Cue.Study or Cue.Address or Cue.Problem or Cue.Be or Cue.Contain or Cue.Compare when !named:
                    // "we introduce and study X": both verbs have the object.
                    if (!IsJoinedToProposal(units, sentence, i))
                        return found;
                    break;
            }

            if (word.Word == Words.Semicolon || ((word.Word == That || word.Word == Which) && !named))
                return found;
        }

        return found;
    }

    private static Proposal OfVerb(PaperUnits units, SentenceUnits sentence, int verb, bool named, bool preposition)
    {
        Proposal what = named ? Proposal.Named : preposition ? Proposal.BehindPreposition : Proposal.Object;
        for (int i = verb - 1; i >= sentence.First && verb - i < 8; i--)
        {
            Unit word = units.Units[i];
            if (word.Cue == Cue.We || word.Word == Paper || word.Word == Work || word.Word == Study || word.Word == Article)
                return what;
            if (word.IsEntity || word.Cue == Cue.It)
                return what | Proposal.OfProposal;
        }

        return what;
    }

    private static Proposal ReadBehind(PaperUnits units, SentenceUnits sentence, int unit)
    {
        // "X, a novel ...", "X (Y), the first ..."; the brackets may hold the acronym.
        int next = unit + 1;
        if (next < sentence.End && units.Units[next].Word == Words.Opening)
        {
            while (next < sentence.End && units.Units[next].Word != Words.Closing && next - unit < 6)
                next++;
            next++;
        }

        if (IsClaimedBehind(units, sentence, next))
            return Proposal.Own;
        if (next + 2 >= sentence.End || (units.Units[next].Word != Words.Comma && units.Units[next].Word != Words.Colon))
            return Proposal.None;
        ulong article = units.Units[next + 1].Word;
        if (units.Units[next + 1].IsEntity || (article != Words.A && article != Words.An && article != Words.The))
            return Proposal.None;
        for (int i = next + 2; i < sentence.End && i < next + 5; i++)
        {
            if (!units.Units[i].IsEntity && units.Units[i].Cue == Cue.Novel)
                return Proposal.Novel;
        }

        return Proposal.None;
    }

    /// <summary>Whether a verb stands behind one of proposing and "and".</summary>
    private static bool IsJoinedToProposal(PaperUnits units, SentenceUnits sentence, int verb)
    {
        for (int i = verb - 1; i >= sentence.First && verb - i < 4; i--)
        {
            if (units.Units[i].IsEntity)
                return false;
            if (units.Units[i].Word == Words.And || units.Units[i].Word == Words.Comma)
                return i - 1 >= sentence.First && !units.Units[i - 1].IsEntity && units.Units[i - 1].Cue == Cue.Propose;
        }

        return false;
    }

    /// <summary>"X, which we also present": the relative clause claims it.</summary>
    private static bool IsClaimedBehind(PaperUnits units, SentenceUnits sentence, int next)
    {
        if (next < sentence.End && units.Units[next].Word == Words.Comma)
            next++;
        if (next + 2 >= sentence.End || units.Units[next].IsEntity || (units.Units[next].Word != Which && units.Units[next].Word != That) || units.Units[next + 1].Cue != Cue.We)
            return false;
        for (int i = next + 2; i < sentence.End && i < next + 5; i++)
        {
            if (!units.Units[i].IsEntity && units.Units[i].Cue is Cue.Propose or Cue.Name)
                return true;
        }

        return false;
    }

    private static bool IsSaidByAuthors(PaperUnits units, SentenceUnits sentence, int verb)
    {
        for (int i = verb - 1; i >= sentence.First && verb - i < 4; i--)
        {
            if (units.Units[i].Cue == Cue.We)
                return true;
        }

        return false;
    }

    private static bool IsDeterminer(Unit unit) => unit.Word == Words.The || unit.Word == Words.This || unit.Cue == Cue.Our || unit.Cue == Cue.It;

    internal static bool IsPreposition(ulong word) =>
        word == Of || word == For || word == With || word == By || word == To || word == On || word == In || word == Via || word == Based || word == Using || word == From;
}
