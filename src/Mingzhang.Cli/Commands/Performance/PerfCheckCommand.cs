using System.CommandLine;
using Mingzhang.Cli.Reporting.Json;
using Mingzhang.Cli.Reporting.Text;
using Mingzhang.Cli.Seam;
using Mingzhang.Performance;

namespace Mingzhang.Cli.Commands.Performance;

/// <summary><c>mz perf check</c>.</summary>
internal static class PerfCheckCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal) =>
        new YearCommand<IReadOnlyList<Notice>>("check", "检查绩效目标：可衡量、符号、单位、分值、与上年相比", "明账绩效目标检查")
        {
            Ask = (evaluator, filled) => evaluator.CheckGoals(filled.Year),
            Json = JsonPerformance.Notices,
            Show = (page, notices) => PerfText.Notices(page, notices, "目标没有问题。"),
            Notices = notices => notices,
        }.Make(workbench, terminal);
}
