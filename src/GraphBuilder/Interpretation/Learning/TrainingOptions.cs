namespace GraphBuilder.Interpretation.Learning;

/// <param name="Rate">How far the first steps go.</param>
/// <param name="Sparsity">Weight of the sum of absolute weights: the larger, the fewer features keep one.</param>
/// <param name="Smoothness">Weight of half the sum of squared weights.</param>
/// <param name="MinimalCount">In how many examples a feature must occur.</param>
/// <param name="Passes">How often every example is seen.</param>
internal readonly record struct TrainingOptions(float Rate, float Sparsity, float Smoothness, int MinimalCount, int Passes)
{
    public TrainingOptions()
        : this(0.1f, 0.5f, 1f, 3, 5)
    {
    }
}
