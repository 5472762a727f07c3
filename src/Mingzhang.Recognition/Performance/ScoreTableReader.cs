using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Performance;

/// <summary>Reads a report's table of groups, weights and scores, the groups across or down.</summary>
internal static class ScoreTableReader
{
    /// <summary>Reads the table; null if it is none. The rows may go over several tables of the document.</summary>
    public static ScoreTable? Read(IReadOnlyList<TableGrid> grids, PerformanceFormLayout layout, string? section, Claims claims)
    {
        FormRow[] rows = [.. grids.SelectMany(g => g.Rows).Where(r => r.Own.Any(c => !c.IsFiller))];
        if (rows.Length < 2 || rows[0].Own.Count < 3 || !IsHead(rows[0], rows[1], layout))
        {
            return null;
        }

        var make = new CellMaker(claims, section, rows[0].Own[0].Cell.Text.Value);
        var weights = rows.Skip(1).FirstOrDefault(r => layout.ScoreTable["weight"].Is(Label(r)));
        FormRow[] scored = [.. rows.Skip(1).Where(r => layout.ScoreTable["score"].Is(Label(r)))];
        var scores = scored.FirstOrDefault();
        if (weights is null && scored is [var weight, var score, ..])
        {
            (weights, scores) = (weight, score); // 分值 is the score beside 权重, the weight beside 得分.
        }

        var rates = rows.Skip(1).FirstOrDefault(r => layout.ScoreTable["rate"].Is(Label(r)));
        if (weights is null || scores is null)
        {
            return null;
        }

        ScoreTableGroup[] groups = [.. rows[0].Own.Skip(1).Select(Group)];
        var total = groups.FirstOrDefault(g => layout.ScoreTable["total"].Is(FormText.Chinese(g.Name.Text)));
        return new([.. groups.Where(g => g != total)], total);

        ScoreTableGroup Group(GridCell head) => new(
            make.Words(head.Cell.Text, "", head.Text), Cell(weights, QuantityUnit.Points, head),
            Cell(scores, QuantityUnit.Points, head), Cell(rates, QuantityUnit.Percent, head));

        FormCell Cell(FormRow? row, QuantityUnit unit, GridCell head) =>
            row?.At(head.Column) is { } c ? make.Number(c.Cell.Text, unit, Label(row), head.Text) : FormCell.Blank;
    }

    /// <summary>True if a table's first cell says that it may be such a table.</summary>
    public static bool Begins(TableGrid grid, PerformanceFormLayout layout) =>
        grid.Height > 0 && grid.Rows[0] is { Own.Count: >= 3 } row && IsHead(row, grid.Height > 1 ? grid.Rows[1] : null, layout) &&
        !PerformanceFormReader.HasIndicators(grid, layout);

    /// <summary>True if the first cell says so or, whatever it is called, the last one is the total's and points follow.</summary>
    private static bool IsHead(FormRow row, FormRow? next, PerformanceFormLayout layout) =>
        layout.ScoreTable["heads"].Is(Label(row)) ||
        (layout.ScoreTable["total"].Is(row.Own[^1].Chinese) && next is not null && row.Own.All(c => !c.IsNumber) &&
            (layout.ScoreTable["weight"].Is(Label(next)) || layout.ScoreTable["score"].Is(Label(next))));

    private static string Label(FormRow row) => row.Own.Count == 0 ? "" : row.Own[0].Chinese;
}
