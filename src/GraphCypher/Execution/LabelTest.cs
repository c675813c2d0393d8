namespace GraphCypher.Execution;

/// <summary>A condition on the labels of a node, or the type of a relationship.</summary>
internal abstract class LabelTest
{
    public abstract bool Matches(ReadOnlySpan<int> labels);
}

internal sealed class HasLabelTest(int label) : LabelTest
{
    public int Label => label;

    public override bool Matches(ReadOnlySpan<int> labels) => labels.Contains(label);
}

internal sealed class AnyLabelTest : LabelTest
{
    public override bool Matches(ReadOnlySpan<int> labels) => labels.Length > 0;
}

internal sealed class NotLabelTest(LabelTest operand) : LabelTest
{
    public override bool Matches(ReadOnlySpan<int> labels) => !operand.Matches(labels);
}

internal sealed class AndLabelTest(LabelTest left, LabelTest right) : LabelTest
{
    public LabelTest Left => left;

    public LabelTest Right => right;

    public override bool Matches(ReadOnlySpan<int> labels) => left.Matches(labels) && right.Matches(labels);
}

internal sealed class OrLabelTest(LabelTest left, LabelTest right) : LabelTest
{
    public LabelTest Left => left;

    public LabelTest Right => right;

    public override bool Matches(ReadOnlySpan<int> labels) => left.Matches(labels) || right.Matches(labels);
}
