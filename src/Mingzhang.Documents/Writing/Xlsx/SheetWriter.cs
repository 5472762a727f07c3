using System.Globalization;
using Mingzhang.Documents.Reading.Spreadsheet;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>Writes a worksheet: the title and head lines, each in a row of its own, the table, the notes.</summary>
internal sealed class SheetWriter
{
    private const double TitleHeight = 30;
    private const double LineHeight = 14;
    private const double RowPadding = 5;

    /// <summary>The widths of columns count digits, of which two are as wide as an ideograph.</summary>
    private const double DigitsInIdeograph = 2.1;

    private readonly TablePieces pieces;
    private readonly PageGroup group;
    private readonly CellStyles styles;
    private readonly TableLayout layout;
    private readonly List<IReadOnlyList<Piece>> above = [];
    private readonly List<CellRange> merged = [];

    public SheetWriter(TablePieces pieces, PageGroup group, CellStyles styles)
    {
        this.pieces = pieces;
        this.group = group;
        this.styles = styles;
        layout = TableLayout.Of(pieces.Table, group);
        foreach (var paragraph in pieces.Before)
        {
            AddAbove(paragraph);
        }
    }

    /// <summary>A text over some columns of a row.</summary>
    private readonly record struct Piece(CellLook Look, string Text, int First, int Last);

    /// <summary>The numbers of the table's head rows; null if it has none.</summary>
    public (int First, int Last)? HeadRows => pieces.Table.HeadRows > 0 && pieces.Table.Rows.Count > pieces.Table.HeadRows
        ? (above.Count + 1, above.Count + pieces.Table.HeadRows)
        : null;

    private int LastColumn => layout.Columns.Count - 1;

    public void Write(Stream stream, bool isDraft)
    {
        using var xml = new SheetXmlWriter(stream, "worksheet");
        xml.Start("sheetPr").Start("pageSetUpPr").Attribute("fitToPage", 1).End().End();
        WriteView(xml);
        xml.Start("sheetFormatPr").Attribute("defaultRowHeight", LineHeight + RowPadding).End();
        xml.Start("cols");
        for (var i = 0; i < layout.Columns.Count; i++)
        {
            xml.Start("col").Attribute("min", i + 1).Attribute("max", i + 1).Attribute("width", (layout.Columns[i] / layout.FontSize * DigitsInIdeograph) + 1).Attribute("customWidth", 1).End();
        }

        xml.End();
        xml.Start("sheetData");
        WriteRows(xml);
        xml.End();
        WriteMerged(xml);
        SheetPages.Write(xml, group, isDraft);
    }

    private void AddAbove(Paragraph paragraph)
    {
        if (paragraph.Role != ParagraphRole.TableHead)
        {
            above.Add([Whole(CellLook.Title, Printable.Of(paragraph.Text))]);
            return;
        }

        var line = TableHeadLine.Of(paragraph);
        (CellLook Look, string Text)[] texts = [.. new[] { (CellLook.Left, line.Left), (CellLook.Middle, line.Middle), (CellLook.Right, line.Right) }.Where(p => p.Item2.Length > 0)];
        if (texts.Length > 1 && HeadLineColumns.Of(line, layout) is var (first, last))
        {
            above.Add([.. new Piece[] { new(CellLook.Left, line.Left, 0, first - 1), new(CellLook.Middle, line.Middle, first, last - 1), new(CellLook.Right, line.Right, last, LastColumn) }.Where(p => p.First <= p.Last)]);
            return;
        }

        above.AddRange(texts.Select(p => (IReadOnlyList<Piece>)[Whole(p.Look, p.Text)]));
    }

    /// <summary>A text over all columns.</summary>
    private Piece Whole(CellLook look, string text) => new(look, text, 0, LastColumn);

    private void WriteView(SheetXmlWriter xml)
    {
        xml.Start("sheetViews").Start("sheetView").Attribute("showGridLines", 0).Attribute("workbookViewId", 0);
        if (HeadRows is var (_, last))
        {
            xml.Start("pane").Attribute("ySplit", last).Attribute("topLeftCell", new CellAddress(last, 0).ToString()).Attribute("activePane", "bottomLeft").Attribute("state", "frozen").End();
        }

        xml.End().End();
    }

    private void WriteRows(SheetXmlWriter xml)
    {
        var row = 0;
        foreach (var line in above)
        {
            WriteLine(xml, row++, line, line[0].Look == CellLook.Title ? TitleHeight : LineHeight + RowPadding);
        }

        var looks = new CellGrid(pieces.Table, layout.Columns.Count);
        foreach (var tableRow in pieces.Table.Rows)
        {
            xml.Row(row, (layout.Height(tableRow) / layout.LineHeight * LineHeight) + RowPadding);
            WriteCells(xml, row, looks.Row(row - above.Count));
            xml.End();
            row++;
        }

        foreach (var note in pieces.Notes)
        {
            var text = Printable.Of(note.Text);
            var lines = Math.Ceiling(TextWidth.Of(text) * layout.FontSize / layout.Columns.Sum());
            WriteLine(xml, row++, [Whole(CellLook.Left, text)], (Math.Max(lines, 1) * LineHeight) + RowPadding);
        }
    }

    /// <summary>A row with texts that stand side by side.</summary>
    private void WriteLine(SheetXmlWriter xml, int row, IReadOnlyList<Piece> line, double height)
    {
        xml.Row(row, height);
        foreach (var piece in line)
        {
            xml.Cell(new(row, piece.First), styles.Of(piece.Look), piece.Text);
            if (piece.Last > piece.First)
            {
                merged.Add(new(new(row, piece.First), new(row, piece.Last)));
            }
        }

        xml.End();
    }

    private void WriteCells(SheetXmlWriter xml, int row, ReadOnlySpan<GridCell> cells)
    {
        for (var column = 0; column < cells.Length; column++)
        {
            var address = new CellAddress(row, column);
            var look = cells[column].Cell.Role switch { CellRole.Words => CellLook.Words, CellRole.Number => CellLook.Number, _ => CellLook.Head };
            if (!cells[column].IsFirst)
            {
                xml.Start("c").Attribute("r", address.ToString()).Attribute("s", styles.Of(look)).End();
                continue;
            }

            var cell = cells[column].Cell;
            if (cells[column] is { Columns: > 1 } or { Rows: > 1 })
            {
                merged.Add(new(address, new(row + cells[column].Rows - 1, column + cells[column].Columns - 1)));
            }

            if (ShownNumber.Of(cell) is { } number)
            {
                xml.Start("c").Attribute("r", address.ToString()).Attribute("s", styles.Of(look, number.Format))
                    .Start("v").Content(number.Value.ToString(CultureInfo.InvariantCulture)).End().End();
            }
            else
            {
                xml.Cell(address, styles.Of(look, indent: cell.Indent), Printable.Of(cell.Text));
            }
        }
    }

    private void WriteMerged(SheetXmlWriter xml)
    {
        if (merged.Count > 0)
        {
            xml.Start("mergeCells").Attribute("count", merged.Count);
            foreach (var range in merged)
            {
                xml.Start("mergeCell").Attribute("ref", $"{range.First}:{range.Last}").End();
            }

            xml.End();
        }
    }
}
