namespace Mingzhang.Documents.Writing.Docx;

/// <summary>The sections of a Word document: the pages between two changes of how they lie, with their margins, heads and feet.</summary>
internal sealed class PageSections(IReadOnlyList<PageGroup> groups, bool isDraft, WordXmlWriter xml)
{
    public const string FooterId = "rFooter";
    public const string HeaderId = "rDraft";

    private const double TwipsInMillimetre = 1440 / 25.4;

    /// <summary>The number stands 7 mm below the text (GB/T 9704-2012, 7.5) and is about 5 mm high.</summary>
    private const double FootBelowText = 12;

    private const double Header = 15;

    /// <summary>True if a section ends with a group of blocks.</summary>
    public bool EndsWith(int group) =>
        group == groups.Count - 1 || groups[group].IsCover || groups[group].Orientation != groups[group + 1].Orientation;

    /// <summary>The properties of the section that ends with a group.</summary>
    public void Write(int group)
    {
        var paper = groups[group].Paper;
        var isLandscape = groups[group].Orientation == PageOrientation.Landscape;
        xml.Start("sectPr");
        if (isDraft)
        {
            xml.Start("headerReference").Attribute("type", "default").Relation(HeaderId).End();
        }

        if (!groups[group].IsCover)
        {
            xml.Start("footerReference").Attribute("type", "default").Relation(FooterId).End();
        }

        xml.Value("type", "nextPage");
        xml.Start("pgSz").Attribute("w", Twips(paper.Width)).Attribute("h", Twips(paper.Height));
        if (isLandscape)
        {
            xml.Attribute("orient", "landscape");
        }

        xml.End();
        xml.Start("pgMar").Attribute("top", Twips(paper.Top)).Attribute("right", Twips(paper.Right)).Attribute("bottom", Twips(paper.Bottom))
            .Attribute("left", Twips(paper.Left)).Attribute("header", Twips(Header)).Attribute("footer", Twips(paper.Bottom - FootBelowText)).Attribute("gutter", 0).End();
        if (IsFirstNumbered(group))
        {
            xml.Start("pgNumType").Attribute("start", 1).End();
        }

        xml.Empty("cols").End();
    }

    private static int Twips(double millimetres) => (int)Math.Round(millimetres * TwipsInMillimetre);

    /// <summary>True if the section is the one after the cover, where the numbers begin.</summary>
    private bool IsFirstNumbered(int group)
    {
        var first = group;
        while (first > 0 && !EndsWith(first - 1))
        {
            first--;
        }

        return first == 1 && groups[0].IsCover;
    }
}
