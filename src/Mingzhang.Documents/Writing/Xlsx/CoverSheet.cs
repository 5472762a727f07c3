namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>Writes the cover as a worksheet, so that the workbook says whose accounts of which year it holds.</summary>
internal static class CoverSheet
{
    public const string Name = "封面";

    /// <summary>The space above the first line, in points: a third of the page.</summary>
    private const double SpaceAbove = 200;

    private const double LineHeight = 48;

    /// <summary>The width of the page in digits.</summary>
    private const double PageWidth = 88;

    public static void Write(Stream stream, PageGroup group, CellStyles styles, bool isDraft)
    {
        using var xml = new SheetXmlWriter(stream, "worksheet");
        xml.Start("sheetPr").Start("pageSetUpPr").Attribute("fitToPage", 1).End().End();
        xml.Start("sheetViews").Start("sheetView").Attribute("showGridLines", 0).Attribute("workbookViewId", 0).End().End();
        xml.Start("cols").Start("col").Attribute("min", 1).Attribute("max", 1).Attribute("width", PageWidth).Attribute("customWidth", 1).End().End();
        xml.Start("sheetData");
        xml.Row(0, SpaceAbove).End();
        var row = 1;
        foreach (var line in group.Blocks.OfType<Paragraph>())
        {
            xml.Row(row, LineHeight).Cell(new(row, 0), styles.Of(CellLook.Cover), Printable.Of(line.Text)).End();
            row++;
        }

        xml.End();
        SheetPages.Write(xml, group, isDraft);
    }
}
