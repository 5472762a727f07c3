using Mingzhang.Catalog;
using Mingzhang.Cli.Reporting.Text;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Text;
using Mingzhang.Composition;
using Mingzhang.Documents;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Pdf;

namespace Mingzhang.Cli.Composing;

/// <summary>How a disclosure is to be written.</summary>
/// <param name="Folder">Where the files go.</param>
/// <param name="Formats">The extensions of the formats wanted: docx, pdf, html, xlsx, txt.</param>
/// <param name="IsDraft">True if it is written in spite of errors, every page marked as a draft.</param>
internal sealed record ComposeOptions(string Folder, IReadOnlyList<string> Formats, bool IsDraft);

/// <summary>Writes a disclosure from accounts: audited first, and written only if nothing in it is wrong.</summary>
internal sealed class ComposeRun(IWorkbench workbench, Terminal terminal)
{
    private const string AuditedFile = "成文.txt";

    /// <summary>Audits, writes and reports.</summary>
    /// <param name="title">What the report says of itself.</param>
    /// <param name="source">The file the accounts come from.</param>
    /// <param name="accounts">The accounts.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What was written as text, audited; null if errors stopped it.</returns>
    /// <exception cref="WritingException">A file cannot be written.</exception>
    public async Task<AuditedDocument?> RunAsync(string title, string source, Accounts accounts, ComposeOptions options, CancellationToken cancellation)
    {
        var composed = workbench.Compose(accounts, options.IsDraft);
        var audited = workbench.Audit(AuditedFile, Text(composed.Document), new(accounts.Form.Id), cancellation);
        var errors = audited.Report.Findings.Where(f => f.Severity == Severity.Error).ToArray();
        var page = new TextPage(terminal.Out, terminal.Colours);
        page.Line(new Span(title, Ink.Strong));
        page.Field(2, "依据", source);
        page.Field(2, "报表体系", $"{accounts.Form.Title}（{accounts.Form.Id}）");
        page.Field(2, "单位", $"{accounts.Unit}，{accounts.Year} 年度");
        if (errors.Length > 0)
        {
            ComposeText.Errors(page, errors);
            if (!options.IsDraft)
            {
                page.Blank();
                page.Paragraph(2, 0, "有错误，没有写出任何文件。改正后重新运行；要先看样子，可加 --draft 写出带“草稿”字样的文件。");
                return null;
            }
        }

        ComposeText.Gaps(page, composed.Gaps);
        await WriteAsync(composed.Document, FileName(accounts), options, page, cancellation);
        return audited;
    }

    private static byte[] Text(Document document)
    {
        using var stream = new MemoryStream();
        DocumentWriter.Write(document, DocumentFormat.Text, stream);
        return stream.ToArray();
    }

    private static string FileName(Accounts accounts) =>
        string.Concat($"{accounts.Unit}{accounts.Year}年度部门决算".Select(c => Path.GetInvalidFileNameChars().Contains(c) ? '_' : c));

    private static async Task WriteAsync(Document document, string name, ComposeOptions options, TextPage page, CancellationToken cancellation)
    {
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
