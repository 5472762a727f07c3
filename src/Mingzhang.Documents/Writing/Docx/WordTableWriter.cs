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
    private readonly CellGrid grid;

    private WordTableWriter(WordXmlWriter xml, Table table, PageGroup group)
    {
        this.xml = xml;
        this.table = table;
        layout = TableLayout.Of(table, group);
        grid = new(table, layout.Columns.Count);
        widths = [.. layout.Columns.Select(c => (int)Math.Round(c * TwipsInPoint))];
    }

    /// <param name="xml">Where to write.</param>
    /// <param name="table">What to write.</param>
    /// <param name="group">The blocks among which it is printed.</param>
    /// <param name="hasNote">True if a note follows, which stays on the page of the last row.</param>
    public static void Write(WordXmlWriter xml, Table table, PageGroup group, bool hasNote)
    {
        if (table.Rows.Count > 0)
        {
            new WordTableWriter(xml, table, group).Write(hasNote);
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
        var small = layout.IsSmall(table);
        var head = Math.Min(table.HeadRows, table.Rows.Count - 1);
        for (var r = 0; r < table.Rows.Count; r++)
        {
            // A row that is kept with the next never stands alone: the head stays with the first row, the last with the notes.
            WriteRow(r, isHead: r < head, keepNext: r < head || (small && r < table.Rows.Count - 1) || (hasNote && r >= table.Rows.Count - 2));
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
        for (var column = 0; column < widths.Length; column += grid.Row(index)[column].Columns)
        {
            WriteCell(grid.Row(index)[column], column, keepNext);
        }

        xml.End();
    }

    private void WriteCell(GridCell place, int column, bool keepNext)
    {
        var cell = place.Cell;
        xml.Start("tc").Start("tcPr").Start("tcW").Attribute("w", widths.Skip(column).Take(place.Columns).Sum()).Attribute("type", "dxa").End();
        if (place.Columns > 1)
        {
            xml.Value("gridSpan", place.Columns);
        }

        if (place.Rows > 1)
        {
            xml.Value("vMerge", place.IsFirst ? "restart" : "continue");
        }

        xml.Value("vAlign", "center").End();
        xml.Start("p").Start("pPr").Value("pStyle", Style.Of(cell.Role));
        if (keepNext)
        {
            xml.Empty("keepNext");
        }

        var size = (int)Math.Round(layout.FontSize * HalfPointsInPoint);
        xml.Start("spacing").Attribute("line", (int)Math.Round(layout.LineHeight * TwipsInPoint)).Attribute("lineRule", "exact").End();
        if (cell.Indent > 0 && place.IsFirst)
        {
            xml.Start("ind").Attribute("left", (int)Math.Round(cell.Indent * layout.FontSize * TwipsInPoint)).End();
        }

        xml.Start("rPr").Value("sz", size).End().End();
        if (place.IsFirst)
        {
            xml.Run(Printable.Of(cell.Text), size);
        }

        xml.End().End();
    }
}
