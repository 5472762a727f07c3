using System.CommandLine;
using Mingzhang.Cli.Reporting.Json;
using Mingzhang.Cli.Reporting.Text;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Text;
using Mingzhang.Performance;

namespace Mingzhang.Cli.Commands.Performance;

/// <summary><c>mz perf check</c>.</summary>
internal static class PerfCheckCommand
{
    private static readonly Argument<string> Book = PerfCommand.Book();
    private static readonly Option<string> Format = PerfCommand.Format();

    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var command = new Command("check", "检查绩效目标：可衡量、符号、单位、分值、与上年相比") { Book, Format };
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, workbench(), terminal, cancellation)));
        return command;
    }

    private static int Run(ParseResult result, IWorkbench workbench, Terminal terminal, CancellationToken cancellation)
    {
        var path = result.GetRequiredValue(Book);
        var filled = workbench.ReadPerformance(path, cancellation);
        var notices = new Evaluator(workbench.Catalog, filled.Profile).CheckGoals(filled.Year);
        if (result.GetValue(Format) == "json")
        {
            JsonPerformance.Write(terminal.Out, JsonPerformance.Notices(filled, notices));
        }
        else
        {
            var page = new TextPage(terminal.Out, terminal.Colours);
            PerfText.Head(page, "明账绩效目标检查", path, filled);
            PerfText.Notices(page, notices, "目标没有问题。");
        }

        return PerfCommand.CodeOf(notices);
    }
}
