using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Performance;

/// <summary>Reads a table of projects with what they cost and scored, whatever the order of its columns.</summary>
internal sealed class ProjectListReader(PerformanceFormLayout layout, ColumnMap columns, QuantityUnit money, CellMaker make)
{
    /// <summary>Rows above the head: a title, the unit of the amounts.</summary>
    private const int MostAbove = 3;

    /// <summary>The project's name and two of what is said of it.</summary>
    private const int FewestColumns = 3;

    private static readonly string[] Amounts = ["opening", "full", "executed"];

    private static readonly string[] Results = ["rate", "score", "grade"];

    /// <summary>True if a table has the head of such a list.</summary>
    public static bool Begins(TableGrid grid, PerformanceFormLayout layout) => HeadIn(grid, layout) is not null;

    /// <summary>Reads the list; null if the tables are none. The rows may go over several tables of the document.</summary>
    public static ProjectList? Read(IReadOnlyList<TableGrid> grids, PerformanceFormLayout layout, string? section, Claims claims)
    {
        if (HeadIn(grids[0], layout) is not var (head, columns))
        {
            return null;
        }

        var money = grids[0].Rows.Take(head + 2).SelectMany(r => r.Own).Select(c => FormText.MoneyUnit(c.Text)).FirstOrDefault(u => u is not null);
        var reader = new ProjectListReader(layout, columns, money ?? QuantityUnit.TenThousandYuan, new(claims, section, section ?? ""));
        ProjectListRow[] rows =
        [
            .. grids[0].Rows.Skip(head + 1).Concat(grids.Skip(1).SelectMany(g => g.Rows)).Select(reader.Row).OfType<ProjectListRow>(),
        ];
        var total = rows.FirstOrDefault(r => layout.ProjectList["total"].Is(FormText.Chinese(r.Name.Text)));
        ProjectListRow[] projects = [.. rows.Where(r => r != total)];
        return projects.Length == 0 ? null : new(projects, total);
    }

    /// <summary>The head's row, or the lower one of two, and its columns.</summary>
    private static (int Row, ColumnMap Columns)? HeadIn(TableGrid grid, PerformanceFormLayout layout)
    {
        for (var i = 0; i < Math.Min(grid.Height - 1, MostAbove + 1); i++)
        {
            if (!grid.Rows[i].Own.Any(c => layout.ProjectList["name"].Is(c.Chinese)))
            {
                continue;
            }

            var upper = ColumnMap.Of(grid.Rows[i], layout.ProjectList);
            if (!upper.Has("name"))
            {
                continue;
            }

            // 预算执行情况 above 预算数, 执行数, 执行率: what stands below says which is which.
            var lower = ColumnMap.Of(grid.Rows[i + 1], layout.ProjectList);
            var isOfTwoRows = lower.Count > 1 && !lower.Has("name") && grid.Rows[i + 1].Own.All(c => !c.IsNumber);
            var columns = isOfTwoRows ? lower.With(upper) : upper;
            return columns.Count >= FewestColumns && Results.Any(columns.Has) ? (isOfTwoRows ? i + 1 : i, columns) : null;
        }

        return null;
    }

    private ProjectListRow? Row(FormRow row)
    {
        var shift = columns.Shift(row, s => Fit(row, s));
        var name = At("name");
        if (name is null || name.IsNumber || layout.ProjectList["name"].Is(name.Chinese))
        {
            // The total's label may stand in front of the names, in the column of ordinals.
            name = row.Own is [var first, ..] && layout.ProjectList["total"].Is(first.Chinese) ? first : null;
        }

        if (name is null || !Amounts.Concat(Results).Any(r => At(r) is { IsNumber: true }))
        {
            return null;
        }

        foreach (var ordinal in row.Own.Where(c => c.Column < name.Column))
        {
            make.Words(ordinal.Cell.Text, "", "");
        }

        var label = FormText.Squeeze(name.Cell.Text).Value;
        return new(
            make.Words(name.Cell.Text, label, ""), Number("opening", money), Number("full", money), Number("executed", money),
            Number("rate", QuantityUnit.Percent), Number("score", QuantityUnit.Points), At("grade") is { } grade ? make.Words(grade.Cell.Text, label, "") : FormCell.Blank);

        GridCell? At(string role) => columns[role] is { } column ? row.At(column + shift) : null;

        FormCell Number(string role, QuantityUnit unit) =>
            At(role) is { } cell ? make.Number(cell.Cell.Text, unit, label, layout.ProjectList[role].Usual.TrimEnd('*')) : FormCell.Blank;
    }

    /// <summary>How many cells are what their column has: words under the name and the grade, numbers under all others.</summary>
    private int Fit(FormRow row, int shift)
    {
        var fit = 0;
        foreach (var role in Amounts.Concat(Results).Append("name"))
        {
            if (columns[role] is { } column && row.At(column + shift) is { } cell)
            {
                fit += cell.IsNumber == role is not ("name" or "grade") ? 1 : -1;
            }
        }

        return fit;
    }
}
