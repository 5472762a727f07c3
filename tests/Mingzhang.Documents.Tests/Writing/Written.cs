using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Tests.Writing;

/// <summary>Writes documents and reads them back.</summary>
internal static class Written
{
    public static byte[] Bytes(Document document, DocumentFormat format)
    {
        using var stream = new MemoryStream();
        DocumentWriter.Write(document, format, stream);
        return stream.ToArray();
    }

    public static Document Again(Document document, DocumentFormat format) => DocumentReader.Read("决算公开." + Extension(format), Bytes(document, format));

    public static string Extension(DocumentFormat format) => format == DocumentFormat.Text ? "txt" : format.ToString().ToLowerInvariant();

    /// <summary>A document without a title that holds some blocks.</summary>
    public static Document Of(params Block[] blocks) => new("", DocumentFormat.Docx, blocks);
}
