using System.CommandLine;
using Mingzhang.Catalog;
using Mingzhang.Cli.Composing;
using Mingzhang.Cli.Reporting.Text;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Text;
using Mingzhang.Composition.Evaluating;
using Mingzhang.Performance;

namespace Mingzhang.Cli.Commands.Performance;

/// <summary><c>mz perf report</c>.</summary>
internal static class PerfReportCommand
{
    private static readonly Argument<string> Book = PerfCommand.Book();
    private static readonly Option<string?> Accounts = new("--accounts") { HelpName = "文件", Description = "决算填报工作簿：整体支出的金额和基础数据表取自决算" };
    private static readonly Option<bool> Internal = new("--internal") { Description = "内部稿：写明佐证记录的名称、运行监控和仅内部的问题；不用于公开" };
    private static readonly Option<string[]> To = WritingOptions.To();
    private static readonly Option<string> Output = WritingOptions.Output();
    private static readonly Option<bool> Draft = WritingOptions.Draft();

    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var command = new Command("report", "写出绩效自评表、基础数据表和评价报告；先计分，有错误就不写") { Book, Accounts, Internal, To, Output, Draft };
        command.SetAction((result, cancellation) => RunAsync(result, workbench(), terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, IWorkbench workbench, Terminal terminal, CancellationToken cancellation)
    {
        var path = result.GetRequiredValue(Book);
        var options = WritingOptions.Of(result.GetValue(To), result.GetRequiredValue(Output), result.GetValue(Draft));
        var filled = workbench.ReadPerformance(path, cancellation);
        var accounts = result.GetValue(Accounts) is { } file ? workbench.ReadWorkbook(file, cancellation).Accounts : null;
        var notices = new Evaluator(workbench.Catalog, filled.Profile).Score(filled.Year).Notices;
        var page = new TextPage(terminal.Out, terminal.Colours);
        PerfText.Head(page, "明账绩效评价报告", path, filled);
        var errors = notices.Where(n => n.Severity == Severity.Error).ToArray();
        if (errors.Length > 0)
        {
            PerfText.Notices(page, errors, "");
            if (!options.IsDraft)
            {
                page.Blank();
                page.Paragraph(2, 0, "有错误，没有写出任何文件。改正后重新运行；要先看样子，可加 --draft 写出带“草稿”字样的文件。");
                return ExitCode.Findings;
            }
        }

        var composed = new PerformanceComposer(workbench.Catalog).Report(filled, accounts, isPublic: !result.GetValue(Internal));
        ComposeText.Gaps(page, composed.Gaps);
        await DocumentFiles.WriteAsync(composed.Document with { IsDraft = options.IsDraft }, composed.Document.Title! + (result.GetValue(Internal) ? "（内部稿）" : ""), options, page, cancellation);
        return ExitCode.Clean;
    }
}
