using Mingzhang.Cli.Text;
using Mingzhang.Documents;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Pdf;

namespace Mingzhang.Cli.Composing;

/// <summary>Writes a document in several formats, and says where.</summary>
internal static class DocumentFiles
{
    /// <summary>Writes the files.</summary>
    /// <param name="document">The document.</param>
    /// <param name="title">What the files are called.</param>
    /// <param name="options">Folder and formats.</param>
    /// <param name="page">Takes the list of the files.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="WritingException">A file cannot be written.</exception>
    public static async Task WriteAsync(Document document, string title, ComposeOptions options, TextPage page, CancellationToken cancellation)
    {
        var name = string.Concat(title.Select(c => Path.GetInvalidFileNameChars().Contains(c) ? '_' : c));
        Directory.CreateDirectory(options.Folder);
        page.Blank();
        page.Heading("已写出");
        foreach (var format in options.Formats)
        {
            cancellation.ThrowIfCancellationRequested();
            var path = Path.Combine(options.Folder, $"{name}.{format}");
            if (format == "pdf")
            {
                await using var printer = await PdfPrinter.StartAsync();
                await printer.WriteAsync(document, path);
            }
            else
            {
                DocumentWriter.Write(document, FormatOf(format), path);
            }

            page.Paragraph(2, 2, path);
        }
    }

    private static DocumentFormat FormatOf(string extension) => extension switch
    {
        "docx" => DocumentFormat.Docx,
        "html" => DocumentFormat.Html,
        "xlsx" => DocumentFormat.Xlsx,
        _ => DocumentFormat.Text,
    };
}
