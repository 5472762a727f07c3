using System.CommandLine;
using Mingzhang.Cli.Reporting.Json;
using Mingzhang.Cli.Reporting.Text;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Text;
using Mingzhang.Performance;

namespace Mingzhang.Cli.Commands.Performance;

/// <summary><c>mz perf score</c>.</summary>
internal static class PerfScoreCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal) =>
        new YearCommand<YearScore>("score", "按口径计分：每项得分的来历、各级合计、等级、需要说明的问题", "明账绩效计分")
        {
            Ask = (evaluator, filled) => evaluator.Score(filled.Year),
            Json = JsonPerformance.Score,
            Show = Show,
            Notices = score => score.Notices,
        }.Make(workbench, terminal);

    private static void Show(TextPage page, YearScore score)
    {
        foreach (var card in score.Cards)
        {
            PerfText.Card(page, card);
        }

        PerfText.Notices(page, score.Notices, "没有需要说明的问题。");
    }
}
