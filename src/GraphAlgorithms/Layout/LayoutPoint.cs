namespace GraphAlgorithms.Layout;

/// <summary>Where a node is drawn: from 0 to 1 in both directions, x to the right, y downwards.</summary>
public readonly record struct LayoutPoint(double X, double Y);
