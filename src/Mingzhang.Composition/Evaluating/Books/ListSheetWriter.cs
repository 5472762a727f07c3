using Mingzhang.Composition.Workbooks;
using Mingzhang.Documents;
using Mingzhang.Documents.Workbooks;

namespace Mingzhang.Composition.Evaluating.Books;

/// <summary>Lays out sheets of rows.</summary>
internal static class ListSheetWriter
{
    private static readonly CellLook Day = Looks.Input(Looks.Middle with { Format = "yyyy-mm-dd" });
    private static readonly CellLook Number = Looks.Input(new CellLook { HasBorder = true, Format = "General" });
    private static readonly CellLook Computed = Looks.Words with { Fill = "F3F4F6", Format = "General" };

    /// <summary>The sheet with its rows.</summary>
    public static BookSheet Write(ListSheet sheet, IReadOnlyList<EntryRow> rows)
    {
        var count = rows.Count + sheet.SpareRows;
        var cells = new List<BookCell>
        {
            new(new(0, 0), Looks.Title with { Align = CellAlign.Left }) { Text = sheet.Name },
            new(new(1, 0), Looks.Note with { Wraps = true }) { Text = sheet.Note, ColumnSpan = sheet.Columns.Count },
        };
        cells.AddRange(sheet.Columns.Select((c, i) => new BookCell(new(ListSheet.HeadRow, i), Looks.Head) { Text = c.Title }));
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column < sheet.Columns.Count; column++)
            {
                cells.Add(Cell(sheet, new(ListSheet.HeadRow + 1 + row, column), row < rows.Count ? rows[row] : null));
            }
        }

        return new(sheet.Name, cells)
        {
            Widths = [.. sheet.Columns.Select(c => c.Width)],
            FrozenRows = ListSheet.HeadRow + 1,
            IsLandscape = true,
            Rules = [.. sheet.Columns.Select((c, i) => Rule(c, SheetDraft.Range(i, ListSheet.HeadRow + 1, count))).OfType<EntryRule>()],
            Highlights = [.. Highlights(sheet, count)],
        };
    }

    private static BookCell Cell(ListSheet sheet, CellAddress at, EntryRow? row)
    {
        var column = sheet.Columns[at.Column];
        if (column.Formula is { } formula)
        {
            return new(at, Computed) { Formula = formula(title => new CellAddress(at.Row, sheet.IndexOf(title)).ToString()) };
        }

        var (text, number) = row?[column.Title] ?? default;
        return new(at, LookOf(column)) { Text = text, Number = number };
    }

    private static CellLook LookOf(ListColumn column) => column.Kind switch
    {
        EntryKind.Number => Number,
        EntryKind.Date => Day,
        EntryKind.Choice => Looks.CodeInput,
        _ => Looks.TextInput,
    };

    private static EntryRule? Rule(ListColumn column, CellRange range) => column switch
    {
        { Kind: EntryKind.Number } => new(range, null, "只能填数字", "请填数字，不要写单位；没有就留空。"),
        { Kind: EntryKind.Choice } => new(range, $"\"{string.Join(',', column.Choices)}\"", column.Title, $"请从列表中选：{string.Join("、", column.Choices)}。"),
        { Suggestions.Length: > 0 } => new(range, column.Suggestions, column.Title, ""),
        _ => null,
    };

    /// <summary>A required cell that is blank in a row that is not; an outcome of a check that is not good.</summary>
    private static IEnumerable<Highlight> Highlights(ListSheet sheet, int count)
    {
        var first = ListSheet.HeadRow + 1;
        var row = $"$A{first + 1}:${new CellAddress(first, sheet.Columns.Count(c => c.Formula is null) - 1).Letters}{first + 1}";
        foreach (var (column, i) in sheet.Columns.Select((c, i) => (c, i)).Where(p => p.c.IsRequired))
        {
            yield return new(SheetDraft.Range(i, first, count), $"AND({new CellAddress(first, i)}=\"\",COUNTA({row})>0)", Looks.Wanted);
        }

        foreach (var (column, i) in sheet.Columns.Select((c, i) => (c, i)).Where(p => p.c.Title == PerformanceSheets.Outcome))
        {
            yield return new(SheetDraft.Range(i, first, count), $"ISNUMBER(SEARCH(\"应为\",{new CellAddress(first, i)}))", Looks.Broken);
        }
    }
}
