using System.Collections.Immutable;

namespace GraphConsole.Output;

/// <summary>Rows under column names, with a title that also names it where several grids are written together.</summary>
/// <param name="Title">A word or two.</param>
/// <param name="Columns">Names as a program reads them.</param>
/// <param name="Rows">Each as long as <paramref name="Columns"/>.</param>
public sealed record Grid(string Title, ImmutableArray<string> Columns, IReadOnlyList<ImmutableArray<Cell>> Rows)
{
    /// <summary>Whether a column holds numbers only, and so stands to the right.</summary>
    internal bool IsNumeric(int column) => Rows.Count > 0 && Rows.All(row => row[column].IsNumber || row[column].Text.Length == 0);
}
