using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GraphBuilder.Tagging.Training;

/// <summary>Spherical k-means (Dhillon and Modha 2001): unit rows, similarity by dot product. Centres begin at the rows given first.</summary>
internal static class KMeans
{
    /// <summary>The cluster, 0 to <paramref name="clusters"/> - 1, of every row; ties go to the smaller number.</summary>
    public static int[] Cluster(float[] rows, int dimensions, int clusters, int iterations)
    {
        var count = rows.Length / dimensions;
        clusters = Math.Min(clusters, count);
        var centres = rows[..(clusters * dimensions)];
        var assigned = new int[count];
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            var present = centres;
            Parallel.For(0, count, row => assigned[row] = Nearest(rows, row, present, clusters, dimensions));
            centres = Centres(rows, dimensions, assigned, present, clusters);
        }

        return assigned;
    }

    /// <summary>The unit means of the clusters; an empty one stays where it was.</summary>
    public static float[] Centres(float[] rows, int dimensions, int[] assigned, float[] present, int clusters)
    {
        var sums = new double[clusters * dimensions];
        for (var row = 0; row < assigned.Length; row++)
        {
            for (var at = 0; at < dimensions; at++)
                sums[assigned[row] * dimensions + at] += rows[row * dimensions + at];
        }

        var centres = new float[clusters * dimensions];
        for (var cluster = 0; cluster < clusters; cluster++)
        {
            double square = 0;
            for (var at = 0; at < dimensions; at++)
                square += sums[cluster * dimensions + at] * sums[cluster * dimensions + at];
            for (var at = 0; at < dimensions; at++)
                centres[cluster * dimensions + at] = square > 0 ? (float)(sums[cluster * dimensions + at] / Math.Sqrt(square)) : present[cluster * dimensions + at];
        }

        return centres;
    }

    private static int Nearest(float[] rows, int row, float[] centres, int clusters, int dimensions)
    {
        var point = MemoryMarshal.Cast<float, Vector256<float>>(rows.AsSpan(row * dimensions, dimensions));
        var (best, bestDot) = (0, float.NegativeInfinity);
        for (var cluster = 0; cluster < clusters; cluster++)
        {
            var centre = MemoryMarshal.Cast<float, Vector256<float>>(centres.AsSpan(cluster * dimensions, dimensions));
            var sum = Vector256<float>.Zero;
            for (var part = 0; part < point.Length; part++)
                sum += point[part] * centre[part];
            var half = sum.GetLower() + sum.GetUpper();
            var dot = (half[0] + half[1]) + (half[2] + half[3]);
            if (dot > bestDot)
                (best, bestDot) = (cluster, dot);
        }

        return best;
    }
}
