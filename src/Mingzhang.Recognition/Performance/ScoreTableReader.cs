using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Performance;

/// <summary>Reads a report's table of groups, weights and scores, the groups across or down.</summary>
internal static class ScoreTableReader
{
    private const int FewestGroups = 2;

    /// <summary>Reads the table; null if it is none. The rows may go over several tables of the document.</summary>
    public static ScoreTable? Read(IReadOnlyList<TableGrid> grids, PerformanceFormLayout layout, string? section, Claims claims)
    {
        FormRow[] rows = [.. grids.SelectMany(g => g.Rows).Where(r => r.Own.Any(c => !c.IsFiller))];
        if (rows.Length < 2 || rows[0].Own.Count < 3)
        {
            return null;
        }

        var make = new CellMaker(claims, section, rows[0].Own[0].Cell.Text.Value);
        var groups = Across(rows, layout, make) ?? Down(rows, layout, make);
        if (groups is null || groups.Length < FewestGroups)
        {
            return null;
        }

        var total = groups.FirstOrDefault(g => layout.ScoreTable["total"].Is(FormText.Chinese(g.Name.Text)));
        return new([.. groups.Where(g => g != total)], total);
    }

    /// <summary>True if a table's first row says that it may be such a table.</summary>
    public static bool Begins(TableGrid grid, PerformanceFormLayout layout) =>
        grid.Height > 0 && grid.Rows[0] is { Own.Count: >= 3 } row &&
        (Columns(row, layout) is not null || (IsHead(row, grid.Height > 1 ? grid.Rows[1] : null, layout) && !PerformanceFormReader.HasIndicators(grid, layout)));

    /// <summary>True if the first cell says so or, whatever it is called, the last one is the total's and points follow.</summary>
    private static bool IsHead(FormRow row, FormRow? next, PerformanceFormLayout layout) =>
        layout.ScoreTable["heads"].Is(Label(row)) ||
        (layout.ScoreTable["total"].Is(row.Own[^1].Chinese) && next is not null && row.Own.All(c => !c.IsNumber) &&
            (layout.ScoreTable["weight"].Is(Label(next)) || layout.ScoreTable["score"].Is(Label(next))));

    /// <summary>A group in each column, what is said of it in the rows; null if there are no such rows.</summary>
    private static ScoreTableGroup[]? Across(FormRow[] rows, PerformanceFormLayout layout, CellMaker make)
    {
        if (!IsHead(rows[0], rows[1], layout) || Lines<FormRow>.Of(rows.Skip(1), Label, layout) is not { } said)
        {
            return null;
        }

        return [.. rows[0].Own.Skip(1).Select(Group)];

        ScoreTableGroup Group(GridCell head)
        {
            return new(make.Words(head.Cell.Text, "", head.Text), Cell(said.Weight, QuantityUnit.Points), Cell(said.Score, QuantityUnit.Points), Cell(said.Rate, QuantityUnit.Percent))
            {
                Lost = Cell(said.Lost, QuantityUnit.Points),
            };

            FormCell Cell(FormRow? row, QuantityUnit unit) => row?.At(head.Column) is { } c ? make.Number(c.Cell.Text, unit, Label(row), head.Text) : FormCell.Blank;
        }
    }

    /// <summary>A group in each row; null if the head is another.</summary>
    private static ScoreTableGroup[]? Down(FormRow[] rows, PerformanceFormLayout layout, CellMaker make)
    {
        if (Columns(rows[0], layout) is not { } said)
        {
            return null;
        }

        var names = rows[0].Own[0].Column;
        return [.. rows.Skip(1).Where(r => r.At(names) is { IsNumber: false } name && !layout.ScoreTable["heads"].Is(name.Chinese) && r.At(said.Score.Column) is { IsNumber: true }).Select(Group)];

        ScoreTableGroup Group(FormRow row)
        {
            var name = row.At(names)!;
            return new(make.Words(name.Cell.Text, name.Text, ""), Cell(said.Weight, QuantityUnit.Points), Cell(said.Score, QuantityUnit.Points), Cell(said.Rate, QuantityUnit.Percent))
            {
                Lost = Cell(said.Lost, QuantityUnit.Points),
            };

            FormCell Cell(GridCell? head, QuantityUnit unit) => head is not null && row.At(head.Column) is { } c ? make.Number(c.Cell.Text, unit, name.Text, head.Text) : FormCell.Blank;
        }
    }

    /// <summary>The columns of a head that has those of such a table and no other, so that it is no form with indicators.</summary>
    private static Lines<GridCell>? Columns(FormRow head, PerformanceFormLayout layout) =>
        layout.ScoreTable["heads"].Is(Label(head)) && Lines<GridCell>.Of(head.Own.Skip(1), c => c.Chinese, layout) is { } said && said.Count == head.Own.Count - 1
            ? said
            : null;

    private static string Label(FormRow row) => row.Own.Count == 0 ? "" : row.Own[0].Chinese;

    /// <summary>The rows or columns in which the groups' weights, scores, deductions and rates stand.</summary>
    private sealed record Lines<T>(T Weight, T Score, T? Lost, T? Rate)
        where T : class
    {
        public int Count => 2 + (Lost is null ? 0 : 1) + (Rate is null ? 0 : 1);

        /// <summary>Found by their labels; null without weights or scores. 分值 is the score beside 权重, the weight beside 得分.</summary>
        public static Lines<T>? Of(IEnumerable<T> all, Func<T, string> label, PerformanceFormLayout layout)
        {
            var weight = First("weight");
            T[] scored = [.. Those("score")];
            return (weight, scored) switch
            {
                ({ } w, [var score, ..]) => new(w, score, First("lost"), First("rate")),
                (null, [var w, var score, ..]) => new(w, score, First("lost"), First("rate")),
                _ => null,
            };

            IEnumerable<T> Those(string role) => all.Where(l => layout.ScoreTable[role].Is(label(l)));

            T? First(string role) => Those(role).FirstOrDefault();
        }
    }
}
