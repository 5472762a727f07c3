using System.Globalization;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>Writes the body of a Word document.</summary>
internal sealed class BodyWriter
{
    /// <summary>45 mm, in twips.</summary>
    private const int AboveCoverTitle = 2551;

    /// <summary>80 mm, in twips.</summary>
    private const int AboveCoverLines = 4535;

    /// <summary>Between running text and a table, in twips.</summary>
    private const int AboveTable = 80;

    private readonly WordXmlWriter xml;
    private readonly List<PageGroup> groups;
    private readonly PageSections sections;
    private readonly HeadingList headings;
    private int charts;

    public BodyWriter(Document document, WordXmlWriter xml)
    {
        this.xml = xml;
        groups = PageGroup.Of(document);
        sections = new(groups, document.IsDraft, xml);
        headings = new(document);
    }

    public void Write()
    {
        xml.StartRoot("document");
        xml.Start("body");
        for (var i = 0; i < groups.Count; i++)
        {
            Write(i);
        }

        xml.End().End();
    }

    private void Write(int index)
    {
        var group = groups[index];
        if (index > 0 && !sections.EndsWith(index - 1))
        {
            xml.Start("p").Start("pPr").Value("pStyle", Style.Spacer).Empty("pageBreakBefore").End().End();
        }

        for (var i = 0; i < group.Blocks.Count; i++)
        {
            var next = i + 1 < group.Blocks.Count ? group.Blocks[i + 1] : null;
            Write(group, group.Blocks[i], next);
        }

        if (index == groups.Count - 1)
        {
            xml.Start("p").Start("pPr").Value("pStyle", Style.Spacer).End().End();
            sections.Write(index);
        }
        else if (sections.EndsWith(index))
        {
            xml.Start("p").Start("pPr").Value("pStyle", Style.Spacer);
            sections.Write(index);
            xml.End().End();
        }
    }

    private void Write(PageGroup group, Block block, Block? next)
    {
        switch (block)
        {
            case Paragraph { Role: ParagraphRole.TableHead } head:
                WriteHeadLine(head, group.Orientation);
                break;
            case Paragraph paragraph:
                Write(paragraph, next, group.Paper);
                break;
            case Contents contents:
                new ContentsField(xml, ExpectedPages.Of(groups, headings)).Write(headings.Of(contents), contents.Levels);
                break;
            case Figure figure:
                Write(figure);
                break;
            case Table table:
                WordTableWriter.Write(xml, table, group, hasNote: next is Paragraph { Role: ParagraphRole.TableNote });
                if (next is Table)
                {
                    // Two tables without a paragraph between are one to Word.
                    xml.Start("p").Start("pPr").Value("pStyle", Style.Spacer).End().End();
                }

                break;
        }
    }

    /// <summary>The chart, if it is one of bars, and below it the words.</summary>
    private void Write(Figure figure)
    {
        if (figure.Bars is { } bars)
        {
            charts++;
            xml.Start("p").Start("pPr").Value("pStyle", Style.Spacer)
                .Start("spacing").Attribute("line", 240).Attribute("lineRule", "auto").End().Value("jc", "center").End()
                .Element(ChartXml.Run(bars, charts, Printable.Of(figure.Words))).End();
        }

        xml.Start("p").Start("pPr").Value("pStyle", Style.Body).End().Run(Printable.Of(figure.Words)).End();
    }

    private void Write(Paragraph paragraph, Block? next, Paper paper)
    {
        var heading = headings.Of(paragraph);
        xml.Start("p").Start("pPr").Value("pStyle", Style.Of(paragraph));
        if (TextStyle.Announces(paragraph))
        {
            xml.Empty("keepNext").Empty("keepLines");
        }

        if (next is Table && paragraph.Role == ParagraphRole.Body)
        {
            xml.Start("spacing").Attribute("after", AboveTable).End();
        }
        else if (SpaceBefore(paragraph) is { } space)
        {
            xml.Start("spacing").Attribute("before", space).End();
        }

        if (TextStyle.IsTitle(paragraph) && MarginOfTitle(paragraph, paper) is > 0 and var margin)
        {
            xml.Start("ind").Attribute("left", margin).Attribute("right", margin).End();
        }

        if (heading is not null && (paragraph.Role != ParagraphRole.Body || TextStyle.Rank(paragraph) != heading.Level))
        {
            xml.Value("outlineLvl", heading.Level - 1);
        }

        xml.End();
        if (heading is null)
        {
            xml.Run(Printable.Of(paragraph.Text)).End();
            return;
        }

        xml.Start("bookmarkStart").Attribute("id", heading.Number).Attribute("name", ContentsField.Bookmark(heading)).End();
        xml.Run(Printable.Of(paragraph.Text));
        xml.Start("bookmarkEnd").Attribute("id", heading.Number).End().End();
    }

    /// <summary>How far a title keeps from both margins to be broken by sense, in twips.</summary>
    private static int MarginOfTitle(Paragraph paragraph, Paper paper)
    {
        var size = TextStyle.Of(paragraph).Size;
        return (int)(TitlePieces.Narrowing(Printable.Of(paragraph.Text), paper.TextWidth / size) / 2 * size * 20);
    }

    /// <summary>On the cover the title stands below the top edge, the name and date well below the title.</summary>
    private int? SpaceBefore(Paragraph paragraph)
    {
        if (paragraph.Role is not (ParagraphRole.CoverTitle or ParagraphRole.CoverLine))
        {
            return null;
        }

        var first = groups[0].Blocks.FirstOrDefault(b => b is Paragraph p && p.Role == paragraph.Role);
        return !ReferenceEquals(first, paragraph) ? null : paragraph.Role == ParagraphRole.CoverTitle ? AboveCoverTitle : AboveCoverLines;
    }

    /// <summary>Left, middle and right piece, with tabs at the middle and the right of the text.</summary>
    private void WriteHeadLine(Paragraph paragraph, PageOrientation orientation)
    {
        var line = TableHeadLine.Of(paragraph);
        var width = (int)(Paper.Of(orientation).TextWidth * 20);
        xml.Start("p").Start("pPr").Value("pStyle", Style.TableHead).Start("tabs")
            .Start("tab").Attribute("val", "center").Attribute("pos", (width / 2).ToString(CultureInfo.InvariantCulture)).End()
            .Start("tab").Attribute("val", "right").Attribute("pos", width.ToString(CultureInfo.InvariantCulture)).End().End().End();
        var text = line.Right.Length > 0 ? $"{line.Left}\t{line.Middle}\t{line.Right}" : line.Middle.Length > 0 ? $"{line.Left}\t{line.Middle}" : line.Left;
        xml.Run(text).End();
    }
}
