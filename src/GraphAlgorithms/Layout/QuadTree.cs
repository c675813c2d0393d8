namespace GraphAlgorithms.Layout;

/// <summary>A square cut into quarters until each holds one node, or its sides are as good as nothing; every quarter knows its centre of mass (Barnes and Hut 1986). Its room is used again.</summary>
internal sealed class QuadTree(int nodes)
{
    private const int Quarters = 4;
    private const int DeepestLevel = 40;
    private const int None = -1;

    /// <summary>How many cells can wait to be looked at while one goes down: three at each level, and four at the last.</summary>
    public const int MostOpen = (DeepestLevel * Quarters) + Quarters;

    private readonly int[] nextInCell = new int[nodes];
    private readonly List<Cell> cells = [];

    public void Build(double[] xs, double[] ys)
    {
        cells.Clear();
        double left = xs.Min();
        double top = ys.Min();
        double size = Math.Max(Math.Max(xs.Max() - left, ys.Max() - top), double.Epsilon);
        cells.Add(new Cell(left, top, size));
        for (int node = 0; node < nodes; node++)
            Insert(node, xs, ys);
        foreach (var cell in cells)
        {
            cell.X /= cell.Mass;
            cell.Y /= cell.Mass;
        }
    }

    /// <summary>The sum over all other nodes of the vector away from them, over the square of their distance.</summary>
    /// <param name="opening">Cells narrower than this times their distance push as one.</param>
    /// <param name="open">Room for <see cref="MostOpen"/> cells.</param>
    public (double X, double Y) Push(int node, double[] xs, double[] ys, double opening, int[] open)
    {
        double x = 0;
        double y = 0;
        int waiting = 1;
        open[0] = 0;
        while (waiting > 0)
        {
            var cell = cells[open[--waiting]];
            double dx = xs[node] - cell.X;
            double dy = ys[node] - cell.Y;
            double square = (dx * dx) + (dy * dy);
            if (cell.Children == None)
            {
                for (int other = cell.First; other != None; other = nextInCell[other])
                {
                    if (other != node)
                        Apart(node, other, xs, ys, ref x, ref y);
                }
            }
            else if (cell.Size * cell.Size < opening * opening * square)
            {
                x += cell.Mass * dx / square;
                y += cell.Mass * dy / square;
            }
            else
            {
                for (int quarter = 0; quarter < Quarters; quarter++)
                {
                    if (cells[cell.Children + quarter].Mass > 0)
                        open[waiting++] = cell.Children + quarter;
                }
            }
        }

        return (x, y);
    }

    // Nodes in one place are pushed apart by their numbers: sideways, a little.
    private static void Apart(int node, int other, double[] xs, double[] ys, ref double x, ref double y)
    {
        const double tiny = 1e-9;
        double dx = xs[node] - xs[other];
        double dy = ys[node] - ys[other];
        double square = (dx * dx) + (dy * dy);
        if (square < tiny * tiny)
            (dx, dy, square) = (node < other ? -tiny : tiny, (node + other) % 2 == 0 ? tiny : -tiny, 2 * tiny * tiny);
        x += dx / square;
        y += dy / square;
    }

    private void Insert(int node, double[] xs, double[] ys)
    {
        int at = 0;
        for (int level = 0; ; level++)
        {
            var cell = cells[at];
            cell.Mass++;
            cell.X += xs[node];
            cell.Y += ys[node];
            if (cell.Children == None && (cell.First == None || level == DeepestLevel))
            {
                nextInCell[node] = cell.First;
                cell.First = node;
                return;
            }

            if (cell.Children == None)
                Divide(cell, xs, ys);
            at = cell.Children + cell.QuarterOf(xs[node], ys[node]);
        }
    }

    // Only leaves of one node are divided; those at the deepest level keep all that come.
    private void Divide(Cell cell, double[] xs, double[] ys)
    {
        double half = cell.Size / 2;
        cell.Children = cells.Count;
        for (int quarter = 0; quarter < Quarters; quarter++)
            cells.Add(new Cell(cell.Left + (quarter % 2 * half), cell.Top + (quarter / 2 * half), half));
        int node = cell.First;
        var child = cells[cell.Children + cell.QuarterOf(xs[node], ys[node])];
        child.First = node;
        child.Mass = 1;
        child.X = xs[node];
        child.Y = ys[node];
        nextInCell[node] = None;
        cell.First = None;
    }

    private sealed class Cell(double left, double top, double size)
    {
        public double Left { get; } = left;

        public double Top { get; } = top;

        public double Size { get; } = size;

        public int Children { get; set; } = None;

        public int First { get; set; } = None;

        public double Mass { get; set; }

        /// <summary>First a sum over nodes, then their mean.</summary>
        public double X { get; set; }

        public double Y { get; set; }

        public int QuarterOf(double x, double y) => (x >= Left + (Size / 2) ? 1 : 0) + (y >= Top + (Size / 2) ? 2 : 0);
    }
}
