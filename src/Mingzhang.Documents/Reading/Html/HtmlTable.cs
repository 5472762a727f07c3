using AngleSharp.Dom;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>Reads a table, and tells one that holds data from one that only lays out a page.</summary>
internal sealed class HtmlTable
{
    private const int MostColumns = 1000;
    private const int MostRows = 65_534;

    /// <summary>Between a table and what is in its cells stand the row group, the row and the cell.</summary>
    private const int LevelsOfATable = 3;

    private readonly HtmlMarkup markup;
    private readonly ReadBudget budget;
    private readonly int depth;

    private HtmlTable(HtmlMarkup markup, ReadBudget budget, int depth)
    {
        this.markup = markup;
        this.budget = budget;
        this.depth = depth;
    }

    /// <summary>
    /// The blocks of a table. Rows that hold further tables, and tables of one column, lay out the page: what is in their cells is
    /// read as if it stood on the page itself.
    /// </summary>
    public static IReadOnlyList<Block> Read(IElement table, int depth, HtmlMarkup markup, ReadBudget budget)
    {
        budget.CheckDepth(depth);
        return new HtmlTable(markup, budget, depth).Blocks(table);
    }

    private List<Block> Blocks(IElement table)
    {
        var blocks = new List<Block>();
        var pending = new List<IReadOnlyList<IElement>>();
        foreach (var caption in table.Children.Where(c => c.LocalName == "caption" && HtmlElements.IsShown(c)))
        {
            blocks.AddRange(Inner(caption));
        }

        var rows = Rows(table).ToList();
        var isLayout = rows.TrueForAll(r => r.Count <= 1);
        foreach (var row in rows)
        {
            if (isLayout || row.Any(c => c.QuerySelector("table") is not null))
            {
                EndRows();
                blocks.AddRange(row.SelectMany(Inner));
            }
            else
            {
                pending.Add(row);
            }
        }

        EndRows();
        return blocks;

        void EndRows()
        {
            if (pending.Count > 0)
            {
                blocks.Add(new Table(Place(pending)));
                pending.Clear();
            }
        }
    }

    private static IEnumerable<IReadOnlyList<IElement>> Rows(IElement table) =>
        table.Children
            .SelectMany(c => c.LocalName is "thead" or "tbody" or "tfoot" && HtmlElements.IsShown(c) ? c.Children.AsEnumerable() : [c])
            .Where(r => r.LocalName == "tr" && HtmlElements.IsShown(r))
            .Select(r => r.Children.Where(c => c.LocalName is "td" or "th" && HtmlElements.IsShown(c)).ToList());

    private List<Row> Place(List<IReadOnlyList<IElement>> rows)
    {
        var placed = new List<Row>(rows.Count);
        var coveredUntil = new List<int>();
        for (var r = 0; r < rows.Count; r++)
        {
            var cells = new List<Cell>(rows[r].Count);
            var column = 0;
            foreach (var cell in rows[r])
            {
                while (column < coveredUntil.Count && coveredUntil[column] > r)
                {
                    column++;
                }

                var columns = HtmlElements.Span(cell, "colspan", MostColumns);
                var covered = Math.Min(HtmlElements.Span(cell, "rowspan", MostRows), rows.Count - r);
                budget.AddCells(columns);
                cells.Add(new(TextOf(cell), column, columns, covered));
                while (coveredUntil.Count < column + columns)
                {
                    coveredUntil.Add(0);
                }

                for (var c = column; c < column + columns; c++)
                {
                    coveredUntil[c] = r + covered;
                }

                column += columns;
            }

            placed.Add(new(cells));
        }

        return placed;
    }

    private SourceText TextOf(IElement cell) =>
        SourceText.Join("\n", Inner(cell).OfType<Paragraph>().Select(p => p.Text.Trim()));

    private IReadOnlyList<Block> Inner(IElement cell) => HtmlBlocks.Read(cell, depth + LevelsOfATable, markup, budget);
}
