using System.Globalization;
using Mingzhang.Catalog;
using Mingzhang.Catalog.Printing;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Printing;

/// <summary>Lays out a table whose rows have prescribed labels, in one or two halves side by side that end in one line.</summary>
internal sealed class LabelledPlan
{
    private static readonly string[] Digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    private readonly FormTable table;
    private readonly TablePrint print;
    private readonly Half[] halves;
    private readonly int bodyRows;

    /// <summary>Prepares a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="print">How it is printed.</param>
    /// <param name="classes">Codes and names of the classes that its halves with classes list.</param>
    public LabelledPlan(FormTable table, TablePrint print, IReadOnlyList<(string Code, string Name)> classes)
    {
        (this.table, this.print) = (table, print);
        halves = [.. print.Halves.Select(h => new Half(h, Body(h, classes), [.. h.Feet.Select(Line)]))];
        bodyRows = halves.Max(h => h.Body.Count);
    }

    private bool HasLines => print.LineHead.Length > 0;

    /// <summary>Lays out the table.</summary>
    public PrintedTable Plan()
    {
        PrintedRow[] head = [.. Head(), .. Numbers()];
        var feet = halves.Max(h => h.Feet.Count);
        return new()
        {
            Table = table,
            Print = print,
            Rows = [.. head, .. Enumerable.Range(0, bodyRows + feet).Select(Row)],
            HeadRows = head.Length,
            Widths = [.. halves.SelectMany(h => (double[])[3, .. HasLines ? [0.6] : (double[])[], .. h.Columns.Select(_ => 1.3)])],
        };
    }

    private int WidthOf(Half half) => FirstAmount + half.Columns.Length;

    private int FirstAmount => HasLines ? 2 : 1;

    private IEnumerable<PrintedRow> Head()
    {
        var over = halves.Length > 1 ? 1 : 0;
        var head = new HeadPlan(over + halves.Max(h => h.Print.Columns.Max(c => c.Depth)));
        var column = 0;
        foreach (var half in halves)
        {
            if (over > 0)
            {
                head.Add(half.Print.Heading, 0, column, WidthOf(half), 1);
            }

            head.Add(half.Print.Item, over, column, 1, head.Depth - over);
            if (HasLines)
            {
                head.Add(print.LineHead, over, column + 1, 1, head.Depth - over);
            }

            head.Add(half.Print.Columns, over, column + FirstAmount);
            column += WidthOf(half);
        }

        return head.Rows;
    }

    private IEnumerable<PrintedRow> Numbers()
    {
        if (print.NumberLabel.Length == 0)
        {
            yield break;
        }

        var cells = new List<PrintedCell>();
        var (column, number) = (0, 0);
        foreach (var half in halves)
        {
            cells.Add(new(column, print.NumberLabel, CellRole.Head));
            if (HasLines)
            {
                cells.Add(new(column + 1, "", CellRole.Head));
            }

            cells.AddRange(half.Columns.Select((_, i) => new PrintedCell(
                column + FirstAmount + i, (++number).ToString(CultureInfo.InvariantCulture), CellRole.Head)));
            column += WidthOf(half);
        }

        yield return new(cells);
    }

    /// <summary>A row of both halves; the line numbers of a half go on after those of the half before it.</summary>
    private PrintedRow Row(int index)
    {
        var cells = new List<PrintedCell>();
        var (column, number) = (0, index + 1);
        foreach (var half in halves)
        {
            var line = index < bodyRows ? half.Body.ElementAtOrDefault(index) : half.Feet.ElementAtOrDefault(index - bodyRows);
            cells.Add(new(column, line?.Label ?? "", line?.IsSum == true ? CellRole.Middle : CellRole.Words) { Indent = line?.Depth ?? 0 });
            if (HasLines)
            {
                cells.Add(new(column + 1, number.ToString(CultureInfo.InvariantCulture), CellRole.Middle));
            }

            cells.AddRange(half.Columns.Select((c, i) => Amount(half, line, c, column + FirstAmount + i, number)));
            column += WidthOf(half);
            number += bodyRows + half.Feet.Count;
        }

        return new(cells);
    }

    private PrintedCell Amount(Half half, LabelledLine? line, ColumnHead head, int column, int number) =>
        half.Print.Dashes.TryGetValue(head.Text, out var crossed) && crossed.Contains(number) ? new(column, "---", CellRole.Middle)
        : line?.Key is { } key ? PrintedCell.Of(column, FactOf(key, head.Column!), line.Unit ?? table.Layout.Unit)
        : new(column, "", CellRole.Words);

    /// <summary>The fact of a row in a column.</summary>
    private static FactKey FactOf(FactKey key, ColumnLayout column) =>
        column.Key?.In(key.Phase) ?? column.Coordinates.Aggregate(key, (k, c) => k.With(c.Key, c.Value));

    private static List<LabelledLine> Body(HalfPrint half, IReadOnlyList<(string Code, string Name)> classes) =>
    [
        .. Items(half.Rows),
        .. half.Layout.ClassKey is { } key
            ? classes.Select((c, i) => new LabelledLine($"{Ordinal(i + 1)}、{c.Name}", key.With("function", c.Code), null))
            : [],
    ];

    /// <summary>Rows of items, each as deep as its number says: 一、 over 1. over （1）, and 其中 below what stands before it.</summary>
    private static IEnumerable<LabelledLine> Items(IEnumerable<PrintedLabel> labels)
    {
        var above = 0;
        foreach (var line in labels.Select(Line))
        {
            var isPart = line.Label.StartsWith("其中", StringComparison.Ordinal);
            above = isPart ? above : line.Label switch
            {
                ['（', >= '0' and <= '9', ..] => 2,
                [>= '0' and <= '9', ..] => 1,
                _ => 0,
            };
            yield return line with { Depth = isPart ? above + 1 : above };
        }
    }

    private static LabelledLine Line(PrintedLabel label) => new(label.Text, label.Row?.Key, label.Row?.Unit);

    /// <summary>A number from 1 to 99 in Chinese.</summary>
    private static string Ordinal(int number) => number < 10 ? Digits[number]
        : (number < 20 ? "" : Digits[number / 10]) + "十" + Digits[number % 10];

    private sealed record LabelledLine(string Label, FactKey? Key, QuantityUnit? Unit)
    {
        /// <summary>How many levels of items stand above it.</summary>
        public int Depth { get; init; }

        /// <summary>True for 合计 and 总计, which the forms print in the middle.</summary>
        public bool IsSum => Label.EndsWith('计');
    }

    private sealed record Half(HalfPrint Print, List<LabelledLine> Body, List<LabelledLine> Feet)
    {
        public ColumnHead[] Columns { get; } = [.. Print.Columns.SelectMany(c => c.Leaves)];
    }
}
