using Mingzhang.Catalog;
using Mingzhang.Catalog.Printing;
using Mingzhang.Documents;

namespace Mingzhang.Composition.Printing;

/// <summary>Lays out a table of economic codes: groups of code, name and amount side by side, the totals under them.</summary>
internal sealed class EconomicPlan(FormTable table, TablePrint print, Func<string, string> nameOf)
{
    private const int GroupWidth = 3;

    /// <summary>Lays out the table.</summary>
    /// <param name="groups">The codes of each group, in order.</param>
    public PrintedTable Plan(IReadOnlyList<IReadOnlyList<string>> groups)
    {
        PrintedRow[] head = [.. Heads(groups.Count)];
        var rows = Enumerable.Range(0, groups.Max(g => g.Count))
            .Select(i => new PrintedRow([.. groups.SelectMany((g, at) => Item(g.ElementAtOrDefault(i), at * GroupWidth))]));
        return new()
        {
            Table = table,
            Print = print,
            Rows = [.. head, .. rows, Totals()],
            HeadRows = head.Length,
            Widths = [.. groups.SelectMany(_ => (double[])[1.1, 2.8, 1.3])],
        };
    }

    /// <summary>
    /// The codes of each group: what the form lists, and every other code with money behind the last code of its group that comes before
    /// it, in the group that has its class or, if none has, in the last.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Groups(TablePrint print, Classification economics, IEnumerable<string> used)
    {
        var groups = print.Groups.Select(g => g.Codes.In(economics).ToList()).ToArray();
        foreach (var code in used.Where(code => groups.All(g => !g.Contains(code))).Order(StringComparer.Ordinal))
        {
            var group = Array.Find(groups, g => g.Contains(code[..3])) ?? groups[^1];
            group.Insert(group.FindLastIndex(c => string.CompareOrdinal(c, code) < 0) + 1, code);
        }

        return groups;
    }

    private IEnumerable<PrintedRow> Heads(int groups)
    {
        var over = print.Groups.Any(g => g.Head.Length > 0);
        if (over)
        {
            yield return new([.. Over()]);
        }

        string[] words = [print.Codes!.Code, print.Codes.Name, print.Columns[0].Text];
        yield return new([.. Enumerable.Range(0, groups * GroupWidth).Select(i => new PrintedCell(i, words[i % GroupWidth], CellRole.Head))]);
    }

    /// <summary>The words over the groups, one cell for neighbours of the same word.</summary>
    private IEnumerable<PrintedCell> Over()
    {
        for (var i = 0; i < print.Groups.Count;)
        {
            var same = print.Groups.Skip(i).TakeWhile(g => g.Head == print.Groups[i].Head).Count();
            yield return new(i * GroupWidth, print.Groups[i].Head, CellRole.Head) { ColumnSpan = same * GroupWidth };
            i += same;
        }
    }

    private IEnumerable<PrintedCell> Item(string? code, int column) => code is null
        ? Enumerable.Range(column, GroupWidth).Select(c => new PrintedCell(c, "", CellRole.Words))
        :
        [
            new(column, code, CellRole.Words),
            new(column + 1, nameOf(code), CellRole.Words) { Indent = code.Length > 3 ? 1 : 0 },
            PrintedCell.Of(column + 2, table.Layout.Columns[0].Key!.With("economic", code), table.Layout.Unit),
        ];

    private PrintedRow Totals()
    {
        var cells = new List<PrintedCell>();
        var column = 0;
        foreach (var total in print.Totals)
        {
            var width = total.Groups * GroupWidth;
            cells.Add(new(column, total.Label, CellRole.Middle) { ColumnSpan = width - 1 });
            cells.Add(PrintedCell.Of(column + width - 1, total.Row.Key!, table.Layout.Unit));
            column += width;
        }

        return new(cells);
    }
}
