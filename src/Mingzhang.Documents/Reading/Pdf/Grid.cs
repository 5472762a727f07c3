namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>A cell of a grid: rows and columns from 0.</summary>
internal sealed record GridCell(int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>The rows, columns and merged cells that a network of rules encloses.</summary>
internal sealed class Grid
{
    /// <summary>Rules closer than this, in points, bound no row or column between them: a double border.</summary>
    private const double Closest = 2.6;

    /// <summary>The part of a cell's side that must be drawn.</summary>
    private const double Drawn = 0.5;

    private readonly int[,] owner;

    /// <summary>For each column whether no rule closes it at the foot.</summary>
    private readonly bool[] isOpen;

    private Grid(double[] columns, double[] rows, GridCell[] cells, int[,] owner, bool[] isOpen)
    {
        (Columns, Rows, Cells, this.owner, this.isOpen) = (columns, rows, cells, owner, isOpen);
        Bounds = new(columns[0], rows[0], columns[^1], rows[^1]);
    }

    /// <summary>The left edge of each column and the right edge of the last.</summary>
    public double[] Columns { get; }

    /// <summary>The top edge of each row and the bottom edge of the last.</summary>
    public double[] Rows { get; }

    public GridCell[] Cells { get; }

    public Box Bounds { get; }

    /// <summary>The grid of a network; null if it encloses nothing, or more than <paramref name="mostCells"/>.</summary>
    public static Grid? Of(RuleNetwork network, int mostCells)
    {
        var vertical = network.Vertical.ToList();
        var horizontal = network.Horizontal.ToList();
        OpenSides.Close(horizontal, vertical);
        OpenSides.Close(vertical, horizontal);
        var columns = Snap(vertical);
        var rows = Snap(horizontal);
        if (columns.Length < 2 || rows.Length < 2 || (long)columns.Length * rows.Length > mostCells)
        {
            return null;
        }

        var right = Sides(vertical, columns, rows);
        var below = Sides(horizontal, rows, columns);
        return Enclose(columns, rows, right, below, OpenAtFoot(network, columns, rows[^1]));
    }

    /// <summary>The index in <see cref="Cells"/> of the cell at a place; -1 outside.</summary>
    public int CellAt(double x, double y)
    {
        var (column, row) = (Index(Columns, x), Index(Rows, y));
        return column < 0 || row < 0 ? -1 : owner[row, column];
    }

    /// <summary>
    /// The index of the cell whose column holds a place at most <paramref name="reach"/> points below the grid, if no rule closes it there:
    /// the end of the page has cut the cell and its last line of text stands out. -1 otherwise.
    /// </summary>
    public int CutCellAbove(double x, double y, double reach) =>
        Index(Columns, x) is >= 0 and var column && isOpen[column] && y >= Rows[^1] && y < Rows[^1] + reach ? owner[Rows.Length - 2, column] : -1;

    /// <summary>Which of the intervals between the edges holds a place; -1 if none.</summary>
    public static int Index(double[] edges, double at)
    {
        var found = Array.BinarySearch(edges, at);
        var index = found >= 0 ? found : ~found - 1;
        return index >= 0 && index < edges.Length - 1 ? index : -1;
    }

    private static double[] Snap(List<Ruling> rules)
    {
        rules.Sort((a, b) => a.At.CompareTo(b.At));
        var edges = new List<double>();
        for (var i = 0; i < rules.Count;)
        {
            var (first, sum, weight) = (rules[i].At, 0d, 0d);
            for (; i < rules.Count && rules[i].At - first <= Closest; i++)
            {
                var pull = Math.Max(rules[i].Length, 1);
                sum += rules[i].At * pull;
                weight += pull;
            }

            edges.Add(sum / weight);
        }

        return [.. edges];
    }

    /// <summary>For each edge and each interval across it, whether the side is drawn; the outer edges always are.</summary>
    private static bool[,] Sides(List<Ruling> rules, double[] edges, double[] across)
    {
        var drawn = new bool[edges.Length, across.Length - 1];
        foreach (var rule in rules)
        {
            var edge = Nearest(edges, rule.At);
            for (var i = 0; i + 1 < across.Length; i++)
            {
                var shared = Math.Min(rule.To, across[i + 1]) - Math.Max(rule.From, across[i]);
                drawn[edge, i] |= shared >= Drawn * (across[i + 1] - across[i]);
            }
        }

        for (var i = 0; i + 1 < across.Length; i++)
        {
            drawn[0, i] = drawn[edges.Length - 1, i] = true;
        }

        return drawn;
    }

    private static bool[] OpenAtFoot(RuleNetwork network, double[] columns, double foot)
    {
        var rules = network.Horizontal.Where(r => Math.Abs(r.At - foot) <= Closest).ToList();
        return [.. columns.Zip(columns.Skip(1), (left, right) => !rules.Exists(r => Math.Min(r.To, right) - Math.Max(r.From, left) >= Drawn * (right - left)))];
    }

    private static int Nearest(double[] edges, double at)
    {
        var best = 0;
        for (var i = 1; i < edges.Length; i++)
        {
            best = Math.Abs(edges[i] - at) < Math.Abs(edges[best] - at) ? i : best;
        }

        return best;
    }

    private static Grid Enclose(double[] columns, double[] rows, bool[,] right, bool[,] below, bool[] isOpen)
    {
        var owners = new int[rows.Length - 1, columns.Length - 1];
        var cells = new List<GridCell>();
        for (var r = 0; r + 1 < rows.Length; r++)
        {
            for (var c = 0; c + 1 < columns.Length; c++)
            {
                if (owners[r, c] != 0)
                {
                    continue;
                }

                var width = 1;
                while (!right[c + width, r] && owners[r, c + width] == 0)
                {
                    width++;
                }

                var height = 1;
                while (GoesDown(r + height, c, width))
                {
                    height++;
                }

                cells.Add(new(r, c, height, width));
                for (var i = r; i < r + height; i++)
                {
                    for (var k = c; k < c + width; k++)
                    {
                        owners[i, k] = cells.Count;
                    }
                }
            }
        }

        for (var r = 0; r + 1 < rows.Length; r++)
        {
            for (var c = 0; c + 1 < columns.Length; c++)
            {
                owners[r, c]--;
            }
        }

        return new(columns, rows, [.. cells], owners, isOpen);

        // A cell goes on into the next row where no rule divides them and that row has the same width there.
        bool GoesDown(int row, int column, int width)
        {
            if (row + 1 >= rows.Length || !right[column, row] || !right[column + width, row])
            {
                return false;
            }

            for (var k = column; k < column + width; k++)
            {
                if (below[row, k] || owners[row, k] != 0 || (k > column && right[k, row]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
