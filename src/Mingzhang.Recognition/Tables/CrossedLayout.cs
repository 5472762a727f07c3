using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Tables;

/// <summary>
/// 基本支出决算明细表 as the accounts software prints it: functions down, items of the economic classification across. The columns
/// are those of the classification, so the layout is made from it.
/// </summary>
internal static class CrossedLayout
{
    /// <summary>So many items in one row of the head make it a table of functions against items.</summary>
    private const int FewestItems = 12;

    /// <summary>How far down the heads may stand.</summary>
    private const int HeadRows = 6;

    /// <summary>The layout with a column for each item; null if the table is not of this kind.</summary>
    public static TableLayout? Of(TableLayout layout, TableGrid grid, Classification economics)
    {
        if (layout.Kind != LayoutKind.Economic || !NamesItems(grid, economics))
        {
            return null;
        }

        var key = layout.Columns[0].Key!;
        var columns = new List<ColumnLayout> { Column(key, ["合计"]) };
        var heads = Heads(grid).ToHashSet();
        foreach (var group in economics.Codes.Where(c => c.Code.Length == 3 && heads.Contains(CompactText.Text(c.Name))))
        {
            columns.Add(Column(key.With("economic", group.Code), [group.Name], ["小计", "合计"]));
            columns.AddRange(economics.Codes
                .Where(c => c.Code.Length == 5 && c.Code.StartsWith(group.Code, StringComparison.Ordinal))
                .Select(c => Column(key.With("economic", c.Code), [group.Name], [c.Name, .. c.Variants])));
        }

        return layout with { Kind = LayoutKind.Coded, Classification = "function", Columns = columns, Rows = [] };
    }

    private static ColumnLayout Column(FactKey key, params IReadOnlyList<string>[] labels) => new(labels, key, []);

    private static bool NamesItems(TableGrid grid, Classification economics)
    {
        var names = economics.Codes.Where(c => c.Code.Length == 5).Select(c => CompactText.Text(c.Name)).ToHashSet();
        return HeadRowsOf(grid).Any(row => row.Count(names.Contains) >= FewestItems);
    }

    private static IEnumerable<string> Heads(TableGrid grid) => HeadRowsOf(grid).SelectMany(row => row);

    private static IEnumerable<IEnumerable<string>> HeadRowsOf(TableGrid grid) =>
        Enumerable.Range(0, Math.Min(HeadRows, grid.Height)).Select(row => grid.CellsBeginningIn(row).Select(c => c.Text));
}
