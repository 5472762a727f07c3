using Mingzhang.Catalog;
using Mingzhang.Cli.Reporting.Text;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Text;
using Mingzhang.Composition;
using Mingzhang.Composition.Evaluating;
using Mingzhang.Composition.Workbooks;
using Mingzhang.Documents;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Cli.Composing;

/// <summary>How a disclosure is to be written.</summary>
/// <param name="Folder">Where the files go.</param>
/// <param name="Formats">The extensions of the formats wanted: docx, pdf, html, xlsx, txt.</param>
/// <param name="IsDraft">True if it is written in spite of errors, every page marked as a draft.</param>
internal sealed record ComposeOptions(string Folder, IReadOnlyList<string> Formats, bool IsDraft)
{
    /// <summary>Last year's disclosure, with which it is compared; null for none.</summary>
    public string? Prior { get; init; }
}

/// <summary>What a disclosure is written from.</summary>
/// <param name="Title">What the report says of itself.</param>
/// <param name="Files">The files that the accounts come from, as the user named them.</param>
/// <param name="Accounts">The accounts.</param>
internal sealed record ComposeSource(string Title, string Files, Accounts Accounts)
{
    /// <summary>The year of performance that goes along; null for none.</summary>
    public FilledPerformance? Performance { get; init; }

    /// <summary>What does not fit together in the workbooks, each with its file, also where rounding hides it in the document.</summary>
    public IReadOnlyList<(string Path, Contradiction Contradiction)> Contradictions { get; init; } = [];
}

/// <summary>Writes a disclosure from accounts: audited first, and written only if nothing in it is wrong.</summary>
internal sealed class ComposeRun(IWorkbench workbench, Terminal terminal)
{
    private const string AuditedFile = "成文.txt";

    /// <summary>Audits, writes and reports.</summary>
    /// <param name="source">What from.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What was written as text, audited; null if errors stopped it.</returns>
    /// <exception cref="WritingException">A file cannot be written.</exception>
    public async Task<AuditedDocument?> RunAsync(ComposeSource source, ComposeOptions options, CancellationToken cancellation)
    {
        var accounts = source.Accounts;
        var (complete, annexes, missing) = source.Performance is { } performance ? new PerformanceComposer(workbench.Catalog).Attach(performance, accounts) : (accounts, null, []);
        var composed = workbench.Compose(complete, options.IsDraft, annexes);
        var audited = workbench.Audit(AuditedFile, Text(composed.Document), new(accounts.Form.Id, options.Prior), cancellation);
        var errors = audited.Report.Findings.Where(f => f.Severity == Severity.Error).ToArray();
        var page = new TextPage(terminal.Out, terminal.Colours);
        page.Line(new Span(source.Title, Ink.Strong));
        page.Field(2, "依据", source.Files);
        page.Field(2, "报表体系", $"{accounts.Form.Title}（{accounts.Form.Id}）");
        page.Field(2, "单位", $"{accounts.Unit}，{accounts.Year} 年度");
        ComposeText.Contradictions(page, source.Contradictions);
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

        ComposeText.Gaps(page, [.. composed.Gaps, .. missing]);
        await DocumentFiles.WriteAsync(composed.Document, $"{accounts.Unit}{accounts.Year}年度部门决算", options, page, cancellation);
        return audited;
    }

    private static byte[] Text(Document document)
    {
        using var stream = new MemoryStream();
        DocumentWriter.Write(document, DocumentFormat.Text, stream);
        return stream.ToArray();
    }
}
