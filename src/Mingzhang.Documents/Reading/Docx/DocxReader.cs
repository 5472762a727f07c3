using DocumentFormat.OpenXml.Packaging;
using Mingzhang.Documents.Reading.Spaced;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>
/// Reads the body of a Word document as it is printed with all changes accepted. Macros are not run, links not followed; headers,
/// footers, comments and notes are not part of the body.
/// </summary>
internal static class DocxReader
{
    public static Document Read(string path, byte[] bytes, ReadLimits limits, CancellationToken cancellation)
    {
        if (LegacyWord.Is(bytes))
        {
            bytes = LegacyWord.ToDocx(path, bytes, limits, cancellation);
        }

        var budget = new ReadBudget(path, limits, cancellation);
        using var stream = OfficePackage.Check(bytes, budget);
        using var package = WordprocessingDocument.Open(stream, isEditable: true, OfficePackage.Settings);
        var main = package.MainDocumentPart;
        var body = main is null ? null : WordXml.Child(OfficeXml.Load(main, budget), "body");
        if (main is null || body is null)
        {
            throw new DocumentException(path, "文件里没有正文", "请用 Word 或 WPS 打开后另存，再重试");
        }

        WordXml.ResolveAlternatives(body);
        var styles = new WordStyles(main.StyleDefinitionsPart is { } s ? OfficeXml.Load(s, budget) : null);
        var numbers = new ListNumbers(main.NumberingDefinitionsPart is { } n ? OfficeXml.Load(n, budget) : null, styles);
        var (blocks, warnings) = SpacedTables.Read(new BodyReader(body, styles, numbers, budget).Read(body, 0), budget);
        return new(path, DocumentFormat.Docx, Reflow.JoinBrokenLines(blocks)) { Warnings = [.. UnreadContent.Of(path, body), .. warnings] };
    }
}
