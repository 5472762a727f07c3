using System.Globalization;
using Mingzhang.Catalog;
using Mingzhang.Catalog.Printing;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Printing;

/// <summary>Lays out a table whose rows carry codes: the code in one column or under 类, 款 and 项, the name, the amounts.</summary>
internal sealed class CodedPlan(FormTable table, TablePrint print)
{
    private readonly CodeHead heads = print.Codes!;

    private int CodeWidth => Math.Max(1, heads.Levels.Count);

    private int NameColumn => CodeWidth;

    private int FirstAmount => CodeWidth + 1;

    private ColumnHead[] Columns => [.. print.Columns.SelectMany(c => c.Leaves)];

    /// <summary>Lays out the table.</summary>
    /// <param name="rows">Codes and names of its rows, in order.</param>
    public PrintedTable Plan(IEnumerable<(string Code, string Name)> rows)
    {
        PrintedRow[] head = [.. Head(), .. Numbers()];
        PrintedRow[] body = [.. rows.Select(r => CodeRow(r.Code, r.Name))];
        return new()
        {
            Table = table,
            Print = print,
            Rows = print.TotalIsLast ? [.. head, .. body, Total()] : [.. head, Total(), .. body],
            HeadRows = head.Length,
            Widths = [.. Enumerable.Repeat(heads.Levels.Count > 0 ? 0.6 : 1.3, CodeWidth), 3, .. Columns.Select(_ => 1.3)],
        };
    }

    /// <summary>The codes that have a value in one of the table's columns and the codes above them, in order.</summary>
    public static IEnumerable<string> CodesOf(TableLayout layout, IReadOnlyDictionary<FactKey, decimal> facts)
    {
        var columns = layout.Columns.Select(c => c.Key!).ToHashSet();
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in facts)
        {
            if (value != 0 && key.Coordinate(layout.Classification) is { Length: > 0 } code && columns.Contains(key.With(layout.Classification, "")))
            {
                for (var each = code; each.Length > 0 && codes.Add(each); each = Classification.Parent(each))
                {
                }
            }
        }

        return codes;
    }

    private IEnumerable<PrintedRow> Head()
    {
        var head = new HeadPlan(Math.Max(2, print.Columns.Max(c => c.Depth)));
        head.Add(heads.Item, 0, 0, FirstAmount, 1);
        head.Add(heads.Code, 1, 0, CodeWidth, head.Depth - 1);
        head.Add(heads.Name, 1, NameColumn, 1, head.Depth - 1);
        head.Add(print.Columns, 0, FirstAmount);
        return head.Rows;
    }

    /// <summary>The row of 类, 款, 项 and of the numbers of the columns, if the form prints either.</summary>
    private IEnumerable<PrintedRow> Numbers()
    {
        if (heads.Levels.Count == 0 && print.NumberLabel.Length == 0)
        {
            yield break;
        }

        PrintedCell[] leading = heads.Levels.Count > 0
            ? [.. heads.Levels.Select((level, i) => new PrintedCell(i, level, CellRole.Head)), new(NameColumn, print.NumberLabel, CellRole.Head)]
            : [new(0, print.NumberLabel, CellRole.Head) { ColumnSpan = FirstAmount }];
        yield return new([.. leading, .. Columns.Select((_, i) => new PrintedCell(
            FirstAmount + i, print.NumberLabel.Length > 0 ? (i + 1).ToString(CultureInfo.InvariantCulture) : "", CellRole.Head))]);
    }

    private PrintedRow Total()
    {
        PrintedCell[] leading = heads.Levels.Count > 0
            ? [new(0, "", CellRole.Words) { ColumnSpan = CodeWidth }, new(NameColumn, "合计", CellRole.Middle)]
            : [new(0, "合计", CellRole.Middle) { ColumnSpan = FirstAmount }];
        return new([.. leading, .. Amounts(key => key)]);
    }

    private PrintedRow CodeRow(string code, string name) => new(
    [
        new(0, code, CellRole.Words) { ColumnSpan = CodeWidth },
        new(NameColumn, name, CellRole.Words),
        .. Amounts(key => key.With(table.Layout.Classification, code)),
    ])
    { Code = code };

    private IEnumerable<PrintedCell> Amounts(Func<FactKey, FactKey> at) =>
        Columns.Select((c, i) => PrintedCell.Of(FirstAmount + i, at(c.Column!.Key!), table.Layout.Unit));
}
