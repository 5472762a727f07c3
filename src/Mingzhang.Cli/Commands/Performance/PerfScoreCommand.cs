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
    private static readonly Argument<string> Book = PerfCommand.Book();
    private static readonly Option<string> Format = PerfCommand.Format();

    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var command = new Command("score", "按口径计分：每项得分的来历、各级合计、等级、需要说明的问题") { Book, Format };
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, workbench(), terminal, cancellation)));
        return command;
    }

    private static int Run(ParseResult result, IWorkbench workbench, Terminal terminal, CancellationToken cancellation)
    {
        var path = result.GetRequiredValue(Book);
        var filled = workbench.ReadPerformance(path, cancellation);
        var score = new Evaluator(workbench.Catalog, filled.Profile).Score(filled.Year);
        if (result.GetValue(Format) == "json")
        {
            JsonPerformance.Write(terminal.Out, JsonPerformance.Score(filled, score));
        }
        else
        {
            var page = new TextPage(terminal.Out, terminal.Colours);
            PerfText.Head(page, "明账绩效计分", path, filled);
            foreach (var card in score.Cards)
            {
                PerfText.Card(page, card);
            }

            PerfText.Notices(page, score.Notices, "没有需要说明的问题。");
        }

        return PerfCommand.CodeOf(score.Notices);
    }
}
