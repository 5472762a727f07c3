using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Performance;

/// <summary>
/// Reads a report's table of which no form is known, if it is as simple as can be: one row of heads, a name and numbers in every other row,
/// no cell merged, and no row that is a part or sum of others but a total at the end.
/// </summary>
internal static class PlainTableReader
{
    private const int FewestRows = 3;
    private const int FewestColumns = 2;

    /// <summary>Reads the table; null if it is none.</summary>
    public static PlainTable? Read(TableGrid grid, PerformanceFormLayout layout, string? section, Claims claims)
    {
        if (grid.HasInferredColumns || grid.Height <= FewestRows || DoubtfulTables.HaveFaults([grid]) ||
            !Array.TrueForAll(grid.Rows, r => !r.HasSpans && r.Own.Count > 0) || !IsHead(grid.Rows[0], grid.Width))
        {
            return null;
        }

        var words = layout.PlainTable;
        FormRow[] rows = grid.Rows[1..];
        int[] numbers = [.. Enumerable.Range(0, grid.Width).Where(c => !words["ordinal"].Is(grid.Rows[0].At(c)!.Chinese) && HoldsNumbers(c))];
        string?[] names = [.. rows.Select(r => NameOf(r, words))];
        var hasSums = Array.Exists(rows, r => r.Own.Any(c => words["part"].IsIn(c.Text))) || Array.Exists(rows[..^1], IsTotal);
        if (numbers.Length < FewestColumns || names.Contains(null) || hasSums)
        {
            return null;
        }

        var decimals = numbers.ToDictionary(c => c, c => rows.Max(r => r.At(c)?.Text.Split('.') is [_, var digits] ? digits.Length : 0));
        var make = new CellMaker(claims, section, section ?? "");
        PlainRow[] read = [.. rows.Select((r, i) => Row(r, names[i]!))];
        var hasTotal = words["total"].Is(FormText.Chinese(names[^1]!));
        return new([.. numbers.Select(c => new PlainColumn(grid.Rows[0].At(c)!.Text, IsRate(c)))], hasTotal ? read[..^1] : read, hasTotal ? read[^1] : null);

        bool HoldsNumbers(int column) =>
            rows.Any(r => IsNumber(r, column)) && Array.TrueForAll(rows, r => IsNumber(r, column) || r.At(column) is null or { IsFiller: true });

        bool IsTotal(FormRow row) => row.Own.Any(c => words["total"].Is(c.Chinese));

        bool IsRate(int column) => Array.TrueForAll(rows, r => !IsNumber(r, column) || r.At(column)!.Text[^1] is '%' or '％');

        PlainRow Row(FormRow row, string name)
        {
            foreach (var cell in row.Own.Where(c => !numbers.Contains(c.Column)))
            {
                make.Words(cell.Cell.Text, name, "");
            }

            return new(name, [.. numbers.Select(c => row.At(c) is { } cell ? Number(cell, name, c) : FormCell.Blank)]);
        }

        FormCell Number(GridCell cell, string name, int column) =>
            AsPrecise(make.Number(cell.Cell.Text, UnitOf(column), name, grid.Rows[0].At(column)!.Text), column);

        // 158 beside 132.5 is 158.0.
        FormCell AsPrecise(FormCell cell, int column) =>
            cell.Amount is { } amount && !IsRate(column) ? cell with { Amount = amount with { Decimals = Math.Max(amount.Decimals, decimals[column]) } } : cell;

        // Things are counted exactly; money, and all that has decimals, is rounded.
        QuantityUnit UnitOf(int column) =>
            IsRate(column) ? QuantityUnit.Percent
            : words["money"].IsIn(grid.Rows[0].At(column)!.Text) || rows.Any(r => r.At(column)?.Text.Contains('.') == true) ? QuantityUnit.TenThousandYuan
            : QuantityUnit.Count;
    }

    private static bool IsHead(FormRow row, int width) => row.Own.Count == width && row.Own.All(c => !c.IsNumber);

    private static bool IsNumber(FormRow row, int column) => row.At(column) is { IsNumber: true };

    /// <summary>The first words of a row; null if it has none.</summary>
    private static string? NameOf(FormRow row, IReadOnlyDictionary<string, WordList> words) =>
        row.Own.FirstOrDefault(c => !c.IsNumber && !c.IsFiller && !words["ordinal"].Is(c.Chinese))?.Text;
}
