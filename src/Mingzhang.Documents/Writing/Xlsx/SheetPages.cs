namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>Writes how a worksheet is printed: paper, margins, page number, the mark of a draft.</summary>
internal static class SheetPages
{
    private const int A4 = 9;

    public static void Write(SheetXmlWriter xml, PageGroup group, bool isDraft)
    {
        xml.Start("printOptions").Attribute("horizontalCentered", 1).End();
        xml.Start("pageMargins").Attribute("left", .6).Attribute("right", .6).Attribute("top", .8).Attribute("bottom", .8).Attribute("header", .4).Attribute("footer", .4).End();
        xml.Start("pageSetup").Attribute("paperSize", A4).Attribute("orientation", group.Orientation == PageOrientation.Landscape ? "landscape" : "portrait")
            .Attribute("fitToWidth", 1).Attribute("fitToHeight", 0).End();
        xml.Start("headerFooter");
        if (isDraft)
        {
            xml.Start("oddHeader").Content("&C&\"黑体,常规\"&28草　稿").End();
        }

        if (!group.IsCover)
        {
            xml.Start("oddFooter").Content("&C— &P —").End();
        }

        xml.End();
    }
}
