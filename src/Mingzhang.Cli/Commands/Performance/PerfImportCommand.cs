using System.CommandLine;
using Mingzhang.Cli.Reporting.Text;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Text;
using Mingzhang.Composition.Evaluating;
using Mingzhang.Composition.Evaluating.Books;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Performance;
using Mingzhang.Performance.Importing;

namespace Mingzhang.Cli.Commands.Performance;

/// <summary><c>mz perf import</c>.</summary>
internal static class PerfImportCommand
{
    private static readonly Argument<string> File = new Argument<string>("公开文本") { Description = "含绩效自评表的公开文本，mz read 能读懂的任何格式" }.WithoutUnknownOptions();
    private static readonly Option<string?> Form = CommonOptions.Form();
    private static readonly Option<int?> Year = new("--year") { HelpName = "年度", Description = "年度；文件里没有写年度时给出" };
    private static readonly Option<string> Output = CommonOptions.RequiredOutput("写到这个 xlsx 文件");

    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var command = new Command("import", "把公开文本里的绩效自评表转成绩效工作簿，并列出重新计分的差异") { File, Form, Year, Output };
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, workbench(), terminal, cancellation)));
        return command;
    }

    private static int Run(ParseResult result, IWorkbench workbench, Terminal terminal, CancellationToken cancellation)
    {
        var path = result.GetRequiredValue(File);
        CommonOptions.RequireForm(result.GetValue(Form), workbench);
        var output = PerfCommand.Output(result.GetRequiredValue(Output));
        var disclosure = workbench.Read(path, result.GetValue(Form), cancellation).Disclosure;
        if (disclosure.PerformanceForms.All(f => f.IsScoreSheet))
        {
            throw new DocumentException(path, "没有读到绩效自评表", "请检查文件是否含有项目支出或整体支出绩效自评表");
        }

        var catalog = workbench.Catalog;
        var form = catalog.FindFormSet(disclosure.Form) ?? catalog.FormSets.First(f => f.Profile == "national-2020");
        var evaluator = new Evaluator(catalog, catalog.ProfileOf(form.Id));
        var fiscal = result.GetValue(Year) ?? disclosure.Year ?? throw new UsageException($"{path} 没有写明年度，请用 --year 给出");
        Recomputation[] recomputed = [.. disclosure.PerformanceForms.Where(f => !f.IsScoreSheet).Select(f => evaluator.Recompute(f, fiscal))];
        var imported = Evaluator.Import(disclosure, fiscal);
        var year = imported with { Year = fiscal, Evaluations = [.. imported.Evaluations.Zip(recomputed, (e, r) => r.AsAssessed with { Id = e.Id, Year = fiscal })] };
        BookWriter.Write(new PerformanceWorkbookBuilder(catalog).Build(new(form, evaluator.Profile, year, []) { Basics = BasicData.Of(disclosure, catalog.BasicData) }), output);
        var page = new TextPage(terminal.Out, terminal.Colours);
        PerfText.Made(page, output, year, evaluator.Profile);
        PerfText.Differences(page, recomputed);
        return ExitCode.Clean;
    }
}
