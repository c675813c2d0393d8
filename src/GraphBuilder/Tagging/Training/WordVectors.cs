using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GraphBuilder.Tagging.Training;

/// <summary>
/// Word vectors by a truncated singular value decomposition of the co-occurrence matrix: randomised subspace iteration
/// (Halko, Martinsson and Tropp 2011), singular values to the power one half, rows of unit length. Deterministic for any number of threads:
/// every row is summed by one thread in a fixed order.
/// </summary>
internal static class WordVectors
{
    private const int Iterations = 4;

    /// <returns>A row of <paramref name="dimensions"/> floats per word.</returns>
    public static float[] Of(Cooccurrence matrix, int dimensions, int seed)
    {
        if (dimensions % 8 != 0)
            throw new ArgumentOutOfRangeException(nameof(dimensions), dimensions, "Expected a multiple of 8.");
        var transposed = Transpose(matrix);
        var random = new Random(seed);
        var basis = new float[matrix.Columns * dimensions];
        for (var at = 0; at < basis.Length; at++)
            basis[at] = random.NextSingle() - 0.5f;
        Orthonormalize(basis, matrix.Columns, dimensions);
        float[] vectors = [];
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            vectors = Multiply(matrix.Starts, matrix.Contexts, matrix.Values, basis, dimensions);
            if (iteration == Iterations - 1)
                break;
            Orthonormalize(vectors, matrix.Rows, dimensions);
            basis = Multiply(transposed.Starts, transposed.Contexts, transposed.Values, vectors, dimensions);
            Orthonormalize(basis, matrix.Columns, dimensions);
        }

        return Scale(vectors, matrix.Rows, dimensions);
    }

    private static (int[] Starts, int[] Contexts, float[] Values) Transpose(Cooccurrence matrix)
    {
        var starts = new int[matrix.Columns + 1];
        foreach (var column in matrix.Contexts)
            starts[column + 1]++;
        for (var column = 0; column < matrix.Columns; column++)
            starts[column + 1] += starts[column];
        var next = starts[..^1];
        var rows = new int[matrix.Contexts.Length];
        var values = new float[matrix.Contexts.Length];
        for (var row = 0; row < matrix.Rows; row++)
        {
            for (var at = matrix.Starts[row]; at < matrix.Starts[row + 1]; at++)
            {
                var to = next[matrix.Contexts[at]]++;
                (rows[to], values[to]) = (row, matrix.Values[at]);
            }
        }

        return (starts, rows, values);
    }

    private static float[] Multiply(int[] starts, int[] columns, float[] values, float[] right, int dimensions)
    {
        var product = new float[(starts.Length - 1) * dimensions];
        Parallel.For(0, starts.Length - 1, row =>
        {
            var sum = Row(product, row, dimensions);
            for (var at = starts[row]; at < starts[row + 1]; at++)
            {
                var source = Row(right, columns[at], dimensions);
                var value = Vector256.Create(values[at]);
                for (var part = 0; part < sum.Length; part++)
                    sum[part] += source[part] * value;
            }
        });
        return product;
    }

    /// <summary>Modified Gram-Schmidt over the columns.</summary>
    private static void Orthonormalize(float[] matrix, int rows, int dimensions)
    {
        for (var column = 0; column < dimensions; column++)
        {
            for (var earlier = 0; earlier < column; earlier++)
            {
                double dot = 0;
                for (var row = 0; row < rows; row++)
                    dot += (double)matrix[row * dimensions + column] * matrix[row * dimensions + earlier];
                for (var row = 0; row < rows; row++)
                    matrix[row * dimensions + column] -= (float)dot * matrix[row * dimensions + earlier];
            }

            double square = 0;
            for (var row = 0; row < rows; row++)
                square += (double)matrix[row * dimensions + column] * matrix[row * dimensions + column];
            var inverse = square > 0 ? 1 / Math.Sqrt(square) : 0;
            for (var row = 0; row < rows; row++)
                matrix[row * dimensions + column] = (float)(matrix[row * dimensions + column] * inverse);
        }
    }

    /// <summary>Turns the vectors to their principal axes, takes the root of each axis's length, and makes the rows unit.</summary>
    private static float[] Scale(float[] vectors, int rows, int dimensions)
    {
        var gram = new double[dimensions, dimensions];
        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < dimensions; i++)
            {
                for (var j = i; j < dimensions; j++)
                    gram[i, j] += (double)vectors[row * dimensions + i] * vectors[row * dimensions + j];
            }
        }

        for (var i = 0; i < dimensions; i++)
        {
            for (var j = 0; j < i; j++)
                gram[i, j] = gram[j, i];
        }

        var (values, axes) = SymmetricEigen.Decompose(gram);
        var scaled = new float[vectors.Length];
        Parallel.For(0, rows, row =>
        {
            double square = 0;
            for (var axis = 0; axis < dimensions; axis++)
            {
                double sum = 0;
                for (var at = 0; at < dimensions; at++)
                    sum += vectors[row * dimensions + at] * axes[at, axis];
                sum /= Math.Pow(Math.Max(values[axis], 1e-12), 0.25);
                scaled[row * dimensions + axis] = (float)sum;
                square += sum * sum;
            }

            var inverse = square > 0 ? 1 / Math.Sqrt(square) : 0;
            for (var axis = 0; axis < dimensions; axis++)
                scaled[row * dimensions + axis] = (float)(scaled[row * dimensions + axis] * inverse);
        });
        return scaled;
    }

    private static Span<Vector256<float>> Row(float[] rows, int row, int dimensions) =>
        MemoryMarshal.Cast<float, Vector256<float>>(rows.AsSpan(row * dimensions, dimensions));
}
