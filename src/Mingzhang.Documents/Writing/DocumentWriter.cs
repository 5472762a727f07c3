using Mingzhang.Documents.Writing.Docx;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Documents.Writing.Text;
using Mingzhang.Documents.Writing.Xlsx;

namespace Mingzhang.Documents.Writing;

/// <summary>Writes a document as a file. PDF is printed from the HTML, by <see cref="Pdf.PdfPrinter"/>.</summary>
public static class DocumentWriter
{
    /// <summary>Writes a document into a stream, which stays open. The same document gives the same bytes.</summary>
    /// <param name="document">What to write; its path and format do not matter.</param>
    /// <param name="format">Docx, Xlsx, Html or Text.</param>
    /// <param name="stream">Where to write.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nothing is written in that format here.</exception>
    public static void Write(Document document, DocumentFormat format, Stream stream)
    {
        switch (format)
        {
            case DocumentFormat.Docx:
                DocxWriter.Write(document, stream);
                break;
            case DocumentFormat.Xlsx:
                XlsxWriter.Write(document, stream);
                break;
            case DocumentFormat.Html:
                HtmlWriter.Write(document, stream);
                break;
            case DocumentFormat.Text:
                PlainTextWriter.Write(document, stream);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "Docx, Xlsx, Html and Text are written.");
        }
    }

    /// <summary>Writes a document as a file, which appears whole or not at all; one that is there already is replaced.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="format">Docx, Xlsx, Html or Text.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="WritingException">The file cannot be written.</exception>
    public static void Write(Document document, DocumentFormat format, string path) =>
        WholeFile.Write(path, stream => Write(document, format, stream));
}
