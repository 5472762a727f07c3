using System.CommandLine;
using Mingzhang.Cli.Reporting.Json;
using Mingzhang.Cli.Reporting.Text;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Text;
using Mingzhang.Performance;

namespace Mingzhang.Cli.Commands.Performance;

/// <summary><c>mz perf monitor</c>.</summary>
internal static class PerfMonitorCommand
{
    private static readonly Argument<string> Book = PerfCommand.Book();
    private static readonly Option<string> Date = new("--date") { HelpName = "日期", Description = "监控日期，如 2024-09-30；取到这一天为止的最近一次填报", Required = true };
    private static readonly Option<string> Format = PerfCommand.Format();

    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var command = new Command("monitor", "绩效运行监控：预算执行和目标进度，红黄绿灯") { Book, Date, Format };
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, workbench(), terminal, cancellation)));
        return command;
    }

    private static int Run(ParseResult result, IWorkbench workbench, Terminal terminal, CancellationToken cancellation)
    {
        var path = result.GetRequiredValue(Book);
        var word = result.GetRequiredValue(Date);
        if (!DateOnly.TryParseExact(word, "yyyy-MM-dd", out var date))
        {
            throw new UsageException($"--date 应写作 2024-09-30 这样的日期，不能是 {word}");
        }

        var filled = workbench.ReadPerformance(path, cancellation);
        if (date.Year != filled.Year.Year)
        {
            throw new UsageException($"--date 应在 {filled.Year.Year} 年度之内，不能是 {word}");
        }

        var reports = new Evaluator(workbench.Catalog, filled.Profile).Monitor(filled.Year, date);
        if (result.GetValue(Format) == "json")
        {
            JsonPerformance.Write(terminal.Out, JsonPerformance.Progress(filled, reports));
        }
        else
        {
            var page = new TextPage(terminal.Out, terminal.Colours);
            PerfText.Head(page, "明账绩效运行监控", path, filled);
            PerfText.Progress(page, filled, reports, date);
        }

        return PerfCommand.CodeOf(reports.SelectMany(r => r.Notices));
    }
}
