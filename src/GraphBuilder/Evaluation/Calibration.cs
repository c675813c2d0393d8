using System.Collections.Immutable;

namespace GraphBuilder.Evaluation;

/// <summary>Found entities of about the same confidence, and how many of them are right.</summary>
/// <param name="From">The least confidence, a tenth.</param>
/// <param name="Entities">How many there are.</param>
/// <param name="Mean">Their mean confidence.</param>
/// <param name="Right">How many are annotated.</param>
/// <param name="Typed">How many with the type that they were given.</param>
internal sealed record CalibrationBin(double From, int Entities, double Mean, int Right, int Typed);

/// <summary>Whether confidences are what they claim to be: of entities found with .8, four in five should be right.</summary>
internal static class Calibration
{
    private const int Bins = 10;

    /// <summary>The bins that hold entities, the least confident first; 1 counts to the last.</summary>
    public static ImmutableArray<CalibrationBin> Of(IEnumerable<PaperComparison> papers)
    {
        var (counts, right, typed, sums) = (new int[Bins], new int[Bins], new int[Bins], new double[Bins]);
        foreach (var paper in papers)
        {
            for (var at = 0; at < paper.Found.Entities.Length; at++)
            {
                var entity = paper.Found.Entities[at];
                var bin = Math.Min((int)(entity.Confidence * Bins), Bins - 1);
                counts[bin]++;
                sums[bin] += entity.Confidence;
                if (paper.GoldOf[at] is not (>= 0 and var gold))
                    continue;
                right[bin]++;
                typed[bin] += paper.Gold.Entities[gold].Type == entity.Type ? 1 : 0;
            }
        }

        return
        [
            .. Enumerable.Range(0, Bins).Where(bin => counts[bin] > 0)
                .Select(bin => new CalibrationBin((double)bin / Bins, counts[bin], sums[bin] / counts[bin], right[bin], typed[bin])),
        ];
    }
}
