using Mingzhang.Catalog;
using Mingzhang.Cli.Reporting;
using Mingzhang.Cli.Seam;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Cli.Auditing;

/// <summary>One run of <c>mz audit</c>.</summary>
internal sealed class AuditRun(IWorkbench workbench, Terminal terminal, AuditRequest request)
{
    private readonly List<SummaryRow> rows = [];

    /// <summary>Audits, reports, and says what the process returns.</summary>
    /// <exception cref="UsageException">There is nothing to audit, or the output does not fit the input.</exception>
    /// <exception cref="WritingException">The output cannot be written.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var files = InputFiles.Find(request.Paths);
        if (files.Count == 0)
        {
            throw new UsageException("目录里没有可以审核的文件（pdf、docx、doc、wps、rtf、xlsx、xls、html、txt、md）");
        }

        try
        {
            return await RunAsync(files, cancellation);
        }
        catch (Exception e) when (request.Output is not null && e is (IOException or UnauthorizedAccessException))
        {
            throw WritingException.Of(request.Output!, e);
        }
    }

    private async Task<int> RunAsync(IReadOnlyList<InputFile> files, CancellationToken cancellation)
    {
        using var output = ReportOutput.Open(request, files, workbench, terminal);
        using var progress = Progress.Start(files.Count, terminal, output.SharesTerminal);
        try
        {
            await new FileAuditor(workbench, request.Options, request.Filter, request.Jobs)
                .RunAsync(files, result => Report(result, output, progress), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What was reported stays; the summary says how far the run came.
        }

        progress.Stop();
        var summary = new RunSummary(rows, files.Count);
        output.Reporter.Finish(summary);
        if (summary.Interrupted || (output.IsSilent && files.Count > 1))
        {
            terminal.Error.WriteLine("mz：" + Reporting.Text.SummaryText.Closing(summary));
        }

        return Code(summary);
    }

    private void Report(FileResult result, ReportOutput output, Progress progress)
    {
        progress.Around(() =>
        {
            if (result is FailedFile failed && !output.ShowsFailures)
            {
                terminal.Error.WriteLine("mz：" + failed.Message);
            }

            output.Reporter.Add(result);
        });
        rows.Add(SummaryRow.Of(result));
        progress.Advance(result.Input);
    }

    private int Code(RunSummary summary)
    {
        if (summary.Interrupted)
        {
            return ExitCode.Interrupted;
        }

        if (rows.Exists(r => r.Failed || r.NothingUnderstood))
        {
            return ExitCode.Unreadable;
        }

        var failing = request.FailOn switch
        {
            Severity.Error => rows.Sum(r => r.Errors),
            Severity.Warning => rows.Sum(r => r.Errors + r.Warnings),
            Severity.Info => rows.Sum(r => r.Errors + r.Warnings + r.Infos),
            _ => 0,
        };
        return failing > 0 ? ExitCode.Findings : ExitCode.Clean;
    }
}
