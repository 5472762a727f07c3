namespace Mingzhang.Documents.Writing.Docx;

/// <summary>Writes a table: its head rows are repeated on every page, and no row is split between two.</summary>
internal sealed class WordTableWriter
{
    private const int TwipsInPoint = 20;
    private const int HalfPointsInPoint = 2;

    private readonly WordXmlWriter xml;
    private readonly Table table;
    private readonly TableLayout layout;
    private readonly int[] widths;
    private readonly Dictionary<int, (Cell Cell, int RowsLeft)> open = [];

    private WordTableWriter(WordXmlWriter xml, Table table, Paper paper)
    {
        this.xml = xml;
        this.table = table;
        layout = TableLayout.Of(table, paper);
        widths = [.. layout.Columns.Select(c => (int)Math.Round(c * TwipsInPoint))];
    }

    /// <param name="xml">Where to write.</param>
    /// <param name="table">What to write.</param>
    /// <param name="paper">The paper on which it is printed.</param>
    /// <param name="hasNote">True if a note follows, which stays on the page of the last row.</param>
    public static void Write(WordXmlWriter xml, Table table, Paper paper, bool hasNote)
    {
        if (table.Rows.Count > 0)
        {
            new WordTableWriter(xml, table, paper).Write(hasNote);
        }
    }

    private void Write(bool hasNote)
    {
        xml.Start("tbl").Start("tblPr").Value("tblStyle", "PrescribedTable")
            .Start("tblW").Attribute("w", widths.Sum()).Attribute("type", "dxa").End().Value("jc", "center").Start("tblLayout").Attribute("type", "fixed").End().End();
        xml.Start("tblGrid");
        foreach (var width in widths)
        {
            xml.Start("gridCol").Attribute("w", width).End();
        }

        xml.End();
        var head = Math.Min(table.HeadRows, table.Rows.Count - 1);
        for (var r = 0; r < table.Rows.Count; r++)
        {
            // A row that is kept with the next never stands alone: the head stays with the first row, the last with the notes.
            WriteRow(r, isHead: r < head, keepNext: r < head || (hasNote && r >= table.Rows.Count - 2));
        }

        xml.End();
    }

    private void WriteRow(int index, bool isHead, bool keepNext)
    {
        xml.Start("tr").Start("trPr").Empty("cantSplit");
        if (isHead)
        {
            xml.Empty("tblHeader");
        }

        xml.End();
        var begun = table.Rows[index].Cells.ToDictionary(c => c.Column);
        for (var column = 0; column < widths.Length;)
        {
            if (open.Remove(column, out var above))
            {
                WriteCell(above.Cell, "continue", keepNext);
                Remember(above.Cell, above.RowsLeft - 1);
                column += above.Cell.ColumnSpan;
            }
            else
            {
                var cell = begun.GetValueOrDefault(column) ?? new Cell(SourceText.Empty, column);
                var rows = Math.Min(cell.RowSpan, table.Rows.Count - index);
                WriteCell(cell, rows > 1 ? "restart" : null, keepNext);
                Remember(cell, rows - 1);
                column += cell.ColumnSpan;
            }
        }

        xml.End();
    }

    private void Remember(Cell cell, int rowsLeft)
    {
        if (rowsLeft > 0)
        {
            open[cell.Column] = (cell, rowsLeft);
        }
    }

    private void WriteCell(Cell cell, string? merge, bool keepNext)
    {
        var span = Math.Min(cell.ColumnSpan, widths.Length - cell.Column);
        xml.Start("tc").Start("tcPr").Start("tcW").Attribute("w", widths.AsSpan(cell.Column, span).ToArray().Sum()).Attribute("type", "dxa").End();
        if (span > 1)
        {
            xml.Value("gridSpan", span);
        }

        if (merge is not null)
        {
            xml.Value("vMerge", merge);
        }

        xml.Value("vAlign", "center").End();
        xml.Start("p").Start("pPr").Value("pStyle", Style.Of(cell.Role));
        if (keepNext)
        {
            xml.Empty("keepNext");
        }

        var size = (int)Math.Round(layout.FontSize * HalfPointsInPoint);
        xml.Start("spacing").Attribute("line", (int)Math.Round(layout.LineHeight * TwipsInPoint)).Attribute("lineRule", "exact").End();
        xml.Start("rPr").Value("sz", size).End().End();
        if (merge != "continue" && cell.Text.Length > 0)
        {
            xml.Run(Printable.Of(cell.Text), size);
        }

        xml.End().End();
    }
}
