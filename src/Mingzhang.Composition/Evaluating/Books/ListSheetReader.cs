using System.Globalization;
using Mingzhang.Composition.Workbooks;
using Mingzhang.Documents;
using Mingzhang.Documents.Workbooks;

namespace Mingzhang.Composition.Evaluating.Books;

/// <summary>Reads sheets of rows: columns are found by their heads, wherever they stand; everything that is wrong is listed.</summary>
/// <param name="book">The file.</param>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class ListSheetReader(ReadBook book, List<WorkbookFault> faults)
{
    private const int LastHeadRow = 20;

    /// <summary>The rows with something in them; none, with a fault, if the sheet or a column is missing.</summary>
    public IReadOnlyList<ReadRow> Rows(ListSheet sheet)
    {
        if (!book.Sheets.TryGetValue(sheet.Name, out var cells))
        {
            faults.Add(new(sheet.Name, "", "工作表被删除或改名，请从备份中恢复"));
            return [];
        }

        var heads = cells.Where(c => c.Key.Row < LastHeadRow && c.Value.Text is not null).GroupBy(c => c.Key.Row)
            .Select(row => row.GroupBy(c => Squeezed(c.Value.Text!)).ToDictionary(g => g.Key, g => g.First().Key))
            .MaxBy(row => sheet.Columns.Count(c => row.ContainsKey(c.Title))) ?? [];
        ListColumn[] read = [.. sheet.Columns.Where(c => c.Kind != EntryKind.Computed)];
        ListColumn[] missing = [.. read.Where(c => !heads.ContainsKey(c.Title))];
        if (missing.Length == read.Length)
        {
            faults.Add(new(sheet.Name, "", $"找不到表头，应有“{string.Join("”“", read.Select(c => c.Title))}”各栏，请从备份中恢复"));
            return [];
        }

        var headRow = heads.First(h => read.Any(c => c.Title == h.Key)).Value.Row;
        foreach (var column in missing)
        {
            var usual = new CellAddress(headRow, sheet.IndexOf(column.Title));
            var now = cells.GetValueOrDefault(usual)?.Text is { } other && !sheet.Columns.Any(c => c.Title == Squeezed(other)) ? $"，这里现为“{other}”" : "";
            faults.Add(new(sheet.Name, usual.ToString(), $"缺少“{column.Title}”栏：表头被改名或整栏被删除{now}，请改回"));
        }

        var columns = read.Except(missing).ToDictionary(c => c.Title, c => heads[c.Title].Column);
        return
        [
            .. cells.Where(c => c.Key.Row > headRow && columns.ContainsValue(c.Key.Column) && IsFilled(c.Value)).GroupBy(c => c.Key.Row).OrderBy(g => g.Key)
                .Select(g => new ReadRow(sheet, g.Key, columns, g.ToDictionary(c => c.Key.Column, c => c.Value), faults)),
        ];
    }

    private static bool IsFilled(ReadCell cell) => cell.Number is not null || !string.IsNullOrWhiteSpace(cell.Text) || cell.IsError;

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

/// <summary>A row that was read.</summary>
internal sealed class ReadRow(
    ListSheet sheet, int row, IReadOnlyDictionary<string, int> columns, IReadOnlyDictionary<int, ReadCell> cells, List<WorkbookFault> faults)
{
    /// <summary>What is wrong with a cell of the row.</summary>
    public void Fault(string title, string message) => faults.Add(new(sheet.Name, columns.TryGetValue(title, out var c) ? new CellAddress(row, c).ToString() : "", message));

    /// <summary>The words of a column, without white space at the ends; a number as it is written. Empty if there is nothing.</summary>
    public string Text(string title)
    {
        var cell = Cell(title);
        var text = cell?.Text?.Trim() ?? cell?.Number?.ToString(CultureInfo.InvariantCulture) ?? "";
        if (text.Length == 0 && Column(title).IsRequired && columns.ContainsKey(title))
        {
            Fault(title, $"没有填“{title}”");
        }

        return text;
    }

    /// <summary>The number of a column; null if there is nothing, or, with a fault, no number.</summary>
    public decimal? Number(string title)
    {
        var cell = Cell(title);
        if (cell is null || cell.Number is not null)
        {
            return cell?.Number;
        }

        if (string.IsNullOrWhiteSpace(cell.Text))
        {
            return null;
        }

        if (decimal.TryParse(cell.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Fault(title, $"“{title}”应填数字，现为“{cell.Text.Trim()}”，请改成数字或清空");
        return null;
    }

    /// <summary>The day of a column; null if there is nothing, or, with a fault, no day.</summary>
    public DateOnly? Date(string title)
    {
        var cell = Cell(title);
        var day = cell?.Number is { } number ? Days.Day(number) : cell?.Text is { } text ? Days.Parse(text) : null;
        if (day is null && cell is not null && (cell.Number is not null || !string.IsNullOrWhiteSpace(cell.Text)))
        {
            Fault(title, $"“{title}”应为日期（如 2024-03-05），现为“{cell.Text?.Trim() ?? cell.Number?.ToString(CultureInfo.InvariantCulture)}”");
        }
        else if (day is null && Column(title).IsRequired && columns.ContainsKey(title))
        {
            Fault(title, $"没有填“{title}”");
        }

        return day;
    }

    /// <summary>The word picked in a column; null if there is nothing, or, with a fault, no such word.</summary>
    public string? Choice(string title)
    {
        var text = Text(title);
        if (text.Length == 0 || Column(title).Choices.Contains(text))
        {
            return text.Length == 0 ? null : text;
        }

        Fault(title, $"“{title}”没有“{text}”这一项，可填{Offered(Column(title).Choices)}");
        return null;
    }

    /// <summary>Several things in one cell, with semicolons or line feeds between.</summary>
    public IReadOnlyList<string> List(string title) =>
        Text(title).Split(['；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The words one can pick; in quotation marks where a word has the separator in it.</summary>
    private static string Offered(IReadOnlyList<string> choices) =>
        choices.Any(c => c.Contains('、')) ? string.Concat(choices.Select(c => $"“{c}”")) : string.Join("、", choices);

    private ListColumn Column(string title) => sheet.Columns[sheet.IndexOf(title)];

    private ReadCell? Cell(string title)
    {
        if (!columns.TryGetValue(title, out var column) || !cells.TryGetValue(column, out var cell))
        {
            return null;
        }

        if (cell.IsError)
        {
            Fault(title, $"公式出错（{cell.Text}），请改正");
            return null;
        }

        return cell;
    }
}
