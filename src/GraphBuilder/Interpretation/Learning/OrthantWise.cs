namespace GraphBuilder.Interpretation.Learning;

/// <summary>
/// Minimises a smooth convex function plus a multiple of the sum of absolute weights: L-BFGS inside the orthant that the pseudo-gradient points into
/// (Andrew and Gao 2007). Starts from zero; deterministic.
/// </summary>
internal static class OrthantWise
{
    private const int Memory = 8;
    private const double Tolerance = 1e-5;

    /// <param name="smooth">Value and gradient at given weights.</param>
    /// <param name="size">How many weights.</param>
    /// <param name="sparsity">The multiple; 0 is plain L-BFGS.</param>
    /// <param name="iterations">At most so many steps.</param>
    public static double[] Minimize(Func<double[], double[], double> smooth, int size, double sparsity, int iterations)
    {
        double[] weights = new double[size], gradient = new double[size], direction = new double[size];
        double[] next = new double[size], nextGradient = new double[size];
        var steps = new Queue<(double[] Step, double[] Change, double Product)>();
        double value = smooth(weights, gradient) + (sparsity * Absolute(weights));
        for (int iteration = 0; iteration < iterations; iteration++)
        {
            double[] pseudo = PseudoGradient(weights, gradient, sparsity);
            Direct(pseudo, steps, direction);
            double slope = 0;
            for (int i = 0; i < size; i++)
            {
                if (direction[i] * pseudo[i] >= 0)
                    direction[i] = 0;
                slope += direction[i] * pseudo[i];
            }

            if (slope >= 0)
                break;
            double length = iteration == 0 ? 1 / Math.Sqrt(Dot(pseudo, pseudo)) : 1;
            double nextValue = double.PositiveInfinity;
            for (int attempt = 0; attempt < 30; attempt++, length *= 0.5)
            {
                Step(weights, pseudo, direction, length, next);
                nextValue = smooth(next, nextGradient) + (sparsity * Absolute(next));
                if (nextValue <= value + (1e-4 * length * slope))
                    break;
            }

            if (nextValue >= value)
                break;
            Remember(steps, weights, gradient, next, nextGradient);
            bool done = value - nextValue < Tolerance * Math.Abs(value);
            (weights, next) = (next, weights);
            (gradient, nextGradient) = (nextGradient, gradient);
            value = nextValue;
            if (done)
                break;
        }

        return weights;
    }

    private static double[] PseudoGradient(double[] weights, double[] gradient, double sparsity)
    {
        var pseudo = new double[weights.Length];
        for (int i = 0; i < pseudo.Length; i++)
        {
            pseudo[i] = weights[i] switch
            {
                > 0 => gradient[i] + sparsity,
                < 0 => gradient[i] - sparsity,
                _ when gradient[i] + sparsity < 0 => gradient[i] + sparsity,
                _ when gradient[i] - sparsity > 0 => gradient[i] - sparsity,
                _ => 0,
            };
        }

        return pseudo;
    }

    /// <summary>The two-loop recursion of L-BFGS: minus the approximate inverse Hessian times the pseudo-gradient.</summary>
    private static void Direct(double[] pseudo, Queue<(double[] Step, double[] Change, double Product)> steps, double[] direction)
    {
        for (int i = 0; i < pseudo.Length; i++)
            direction[i] = -pseudo[i];
        var newestFirst = steps.Reverse().ToArray();
        var shares = new double[newestFirst.Length];
        for (int k = 0; k < newestFirst.Length; k++)
        {
            shares[k] = Dot(newestFirst[k].Step, direction) / newestFirst[k].Product;
            AddScaled(direction, newestFirst[k].Change, -shares[k]);
        }

        if (newestFirst.Length > 0)
        {
            double scale = newestFirst[0].Product / Dot(newestFirst[0].Change, newestFirst[0].Change);
            for (int i = 0; i < direction.Length; i++)
                direction[i] *= scale;
        }

        for (int k = newestFirst.Length - 1; k >= 0; k--)
            AddScaled(direction, newestFirst[k].Step, shares[k] - (Dot(newestFirst[k].Change, direction) / newestFirst[k].Product));
    }

    /// <summary>A step that stops at zero where it would change a weight's sign.</summary>
    private static void Step(double[] weights, double[] pseudo, double[] direction, double length, double[] next)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            double orthant = weights[i] != 0 ? weights[i] : -pseudo[i];
            double moved = weights[i] + (length * direction[i]);
            next[i] = moved * orthant > 0 ? moved : 0;
        }
    }

    private static void Remember(Queue<(double[] Step, double[] Change, double Product)> steps, double[] weights, double[] gradient, double[] next, double[] nextGradient)
    {
        (double[] step, double[] change) = steps.Count == Memory ? (steps.Peek().Step, steps.Dequeue().Change) : (new double[weights.Length], new double[weights.Length]);
        for (int i = 0; i < weights.Length; i++)
        {
            step[i] = next[i] - weights[i];
            change[i] = nextGradient[i] - gradient[i];
        }

        double product = Dot(step, change);
        if (product > 1e-12)
            steps.Enqueue((step, change, product));
    }

    private static double Absolute(double[] values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += Math.Abs(value);
        return sum;
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    private static void AddScaled(double[] sum, double[] values, double factor)
    {
        for (int i = 0; i < sum.Length; i++)
            sum[i] += factor * values[i];
    }
}
