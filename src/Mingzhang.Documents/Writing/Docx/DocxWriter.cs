using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>
/// Writes a Word document that one can go on editing: named styles, headings, a contents field, sections, repeated table heads.
/// Fonts, sizes and spacing follow GB/T 9704-2012; the parts that are the same in every document lie in <c>Parts</c>.
/// </summary>
internal static class DocxWriter
{
    private static readonly Lazy<byte[]> Styles = Part("styles");
    private static readonly Lazy<byte[]> Settings = Part("settings");
    private static readonly Lazy<byte[]> Fonts = Part("fonts");
    private static readonly Lazy<byte[]> Footer = Part("footer");
    private static readonly Lazy<byte[]> DraftHeader = Part("draft");

    public static void Write(Document document, Stream stream) => OfficeFile.Write(
        stream,
        s => WordprocessingDocument.Create(s, WordprocessingDocumentType.Document),
        package => Body(document, package),
        package => package.AddCoreFilePropertiesPart(),
        Printable.Of(document.Title ?? ""),
        Printable.Of(document.Author ?? ""));

    private static MainDocumentPart Body(Document document, WordprocessingDocument package)
    {
        var main = package.AddMainDocumentPart();
        Feed(main.AddNewPart<StyleDefinitionsPart>("rStyles"), Styles);
        Feed(main.AddNewPart<DocumentSettingsPart>("rSettings"), Settings);
        Feed(main.AddNewPart<FontTablePart>("rFonts"), Fonts);
        Feed(main.AddNewPart<FooterPart>(PageSections.FooterId), Footer);
        if (document.IsDraft)
        {
            Feed(main.AddNewPart<HeaderPart>(PageSections.HeaderId), DraftHeader);
        }

        foreach (var (chart, number) in document.Blocks.OfType<Figure>().Select(f => f.Bars).OfType<BarChart>().Select((c, i) => (c, i + 1)))
        {
            using var part = main.AddNewPart<ChartPart>(ChartXml.Id(number)).GetStream(FileMode.Create, FileAccess.Write);
            ChartXml.Part(chart).Save(part);
        }

        using var xml = new WordXmlWriter(main.GetStream(FileMode.Create, FileAccess.Write));
        new BodyWriter(document, xml).Write();
        return main;
    }

    private static Lazy<byte[]> Part(string name) => new(() => Encoding.UTF8.GetBytes(Resource.Text($"Docx.Parts.{name}.xml")));

    private static void Feed(OpenXmlPart part, Lazy<byte[]> content)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        stream.Write(content.Value);
    }
}
