using System.Numerics;

namespace GraphBuilder.Reading.Listings;

/// <summary>Decides for every line of a listing whether it is a title or an abstract, from all lines together.</summary>
/// <remarks>
/// A listing is a walk: title, its further lines, abstract, its further lines, next title. <see cref="RoleScores"/> scores each line in each role
/// and each step of the walk; the walk of the highest total wins (Viterbi 1967). So a title of 170 characters is still a title between two
/// abstracts, and a short abstract still an abstract between two titles. A line is handed on as soon as every walk that can still win agrees
/// on its role, which takes two or three lines more; after <see cref="Window"/> lines the walk that leads is taken.
/// </remarks>
internal sealed class RoleDecoder(ListingLayout layout, int maximumLength)
{
    private const int Roles = 5;

    /// <summary>How many lines may wait for a decision.</summary>
    private const int Window = 200;

    private readonly List<Step> steps = [];
    private int[] scores = new int[Roles];
    private int[] spare = new int[Roles];
    private ListingLine? previous;
    private long waitingLength;

    /// <summary>Takes the next line, and hands on those that are now decided.</summary>
    public void Add(ListingLine line, ICollection<(ListingLine Line, LineRole Role)> decided)
    {
        var abstractness = RoleScores.Abstractness(line, layout);
        var from = new byte[Roles];
        for (var role = 0; role < Roles; role++)
        {
            var own = (LineRole)role is LineRole.Title or LineRole.TitleRest ? 0 : abstractness;
            spare[role] = own + BestStep((LineRole)role, line, out from[role]);
        }

        (scores, spare) = (spare, scores);
        steps.Add(new Step(line, from));
        previous = line;
        waitingLength += line.Length;
        HandOn(Agreed(), decided);
        if (steps.Count > Window || waitingLength > 2L * maximumLength)
            Finish(decided, keepScores: true);
        KeepSmall();
    }

    /// <summary>Decides what is left: the input is over.</summary>
    public void Finish(ICollection<(ListingLine Line, LineRole Role)> decided) => Finish(decided, keepScores: false);

    private void Finish(ICollection<(ListingLine Line, LineRole Role)> decided, bool keepScores)
    {
        var best = Array.IndexOf(scores, scores.Max());
        HandOn(Walk((byte)best, steps.Count - 1), decided);
        if (!keepScores)
            return;

        // The leading walk was taken: those that would contradict it are out.
        for (var role = 0; role < Roles; role++)
            scores[role] = role == best ? 0 : RoleScores.Never;
    }

    private int BestStep(LineRole role, ListingLine line, out byte from)
    {
        from = 0;
        if (previous is null)
            return RoleScores.First(role);
        var best = int.MinValue;
        for (var before = 0; before < Roles; before++)
        {
            var score = scores[before] + RoleScores.Step((LineRole)before, previous, role, line, layout);
            if (score <= best)
                continue;
            best = score;
            from = (byte)before;
        }

        return best;
    }

    /// <summary>The roles of the lines on which all walks agree: all walks back from the last line lead through one role there.</summary>
    private LineRole[] Agreed()
    {
        var alive = 0;
        for (var role = 0; role < Roles; role++)
            alive |= scores[role] > RoleScores.Never / 2 ? 1 << role : 0;
        for (var i = steps.Count - 1; i > 0; i--)
        {
            var before = 0;
            for (var roles = alive; roles != 0; roles &= roles - 1)
                before |= 1 << steps[i].From[BitOperations.TrailingZeroCount(roles)];
            if (BitOperations.IsPow2(before))
                return Walk((byte)BitOperations.TrailingZeroCount(before), i - 1);
            alive = before;
        }

        return [];
    }

    /// <summary>The roles from the first waiting line up to a line that has a given role.</summary>
    private LineRole[] Walk(byte role, int last)
    {
        var roles = new LineRole[last + 1];
        for (var i = last; i >= 0; i--)
        {
            roles[i] = (LineRole)role;
            role = steps[i].From[role];
        }

        return roles;
    }

    private void HandOn(LineRole[] roles, ICollection<(ListingLine Line, LineRole Role)> decided)
    {
        for (var i = 0; i < roles.Length; i++)
        {
            decided.Add((steps[i].Line, roles[i]));
            waitingLength -= steps[i].Line.Length;
        }

        steps.RemoveRange(0, roles.Length);
    }

    /// <summary>Only differences between scores matter; totals of a long listing would overflow.</summary>
    private void KeepSmall()
    {
        var best = scores.Max();
        for (var role = 0; role < Roles; role++)
            scores[role] = Math.Max(scores[role] - best, RoleScores.Never);
    }

    private readonly record struct Step(ListingLine Line, byte[] From);
}
