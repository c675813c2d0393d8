namespace GraphBuilder.Interpretation.Learning;

/// <param name="Sparsity">Weight of the sum of absolute weights: the larger, the fewer features keep one.</param>
/// <param name="Smoothness">Weight of half the sum of squared weights.</param>
/// <param name="MinimalCount">In how many examples a feature must occur.</param>
/// <param name="Iterations">At most so many steps.</param>
internal readonly record struct TrainingOptions(double Sparsity, double Smoothness, int MinimalCount, int Iterations)
{
    public TrainingOptions()
        : this(0.5, 0.5, 3, 120)
    {
    }
}
