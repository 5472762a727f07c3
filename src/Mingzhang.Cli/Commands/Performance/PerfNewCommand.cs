using System.CommandLine;
using Mingzhang.Cli.Reporting.Text;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Text;
using Mingzhang.Composition.Evaluating;
using Mingzhang.Composition.Evaluating.Books;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Performance;
using Mingzhang.Performance.Model;

namespace Mingzhang.Cli.Commands.Performance;

/// <summary><c>mz perf new</c>.</summary>
internal static class PerfNewCommand
{
    private static readonly Option<string> Form = new("--form") { HelpName = "编号", Description = "报表体系，决定评分口径和表样；编号见 mz forms", Required = true };
    private static readonly Option<string?> Unit = new("--unit") { HelpName = "名称", Description = "单位全称；有 --prior 时取自上年" };
    private static readonly Option<int?> Year = new("--year") { HelpName = "年度", Description = "年度；有 --prior 时为上年的下一年" };
    private static readonly Option<string?> Prior = new("--prior") { HelpName = "文件", Description = "上年的公开文本或绩效工作簿：上年的项目、目标和指标带入今年，上年完成值列在旁边" };
    private static readonly Option<string[]> Work = new("--work") { HelpName = "领域", Description = "从指标库预先选入某领域的指标，如 招商、驻外联络、培训，用逗号分开" };
    private static readonly Option<string> Output = CommonOptions.RequiredOutput("写到这个 xlsx 文件");

    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var command = new Command("new", "生成绩效工作簿：评价对象、指标、佐证台账、监控、整改") { Form, Unit, Year, Prior, Work, Output };
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, workbench(), terminal, cancellation)));
        return command;
    }

    private static int Run(ParseResult result, IWorkbench workbench, Terminal terminal, CancellationToken cancellation)
    {
        var id = result.GetRequiredValue(Form);
        CommonOptions.RequireForm(id, workbench);
        var output = PerfCommand.Output(result.GetRequiredValue(Output));
        var (catalog, profile) = (workbench.Catalog, workbench.Catalog.ProfileOf(id));
        var builder = new PerformanceWorkbookBuilder(catalog);
        PerformanceYear year;
        if (result.GetValue(Prior) is { } prior)
        {
            year = PerformanceWorkbookBuilder.After(Last(prior, result.GetValue(Year), workbench, cancellation), profile);
        }
        else
        {
            var fields = (result.GetValue(Work) ?? []).SelectMany(w => w.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries)).ToArray();
            if (Array.Find(fields, f => !catalog.Indicators.For(f).Any()) is { } unknown)
            {
                throw new UsageException($"指标库没有领域“{unknown}”，可用{string.Join("、", catalog.Indicators.Indicators.SelectMany(i => i.Fields).Distinct())}");
            }

            year = builder.Start(fields, result.GetValue(Unit) ?? "", result.GetValue(Year) ?? catalog.FindFormSet(id)!.Year, profile);
        }

        year = year with { Unit = result.GetValue(Unit) ?? year.Unit, Year = result.GetValue(Year) ?? year.Year };
        BookWriter.Write(builder.Build(new(catalog.FindFormSet(id)!, profile, year, [])), output);
        PerfText.Made(new TextPage(terminal.Out, terminal.Colours), output, year, profile);
        return ExitCode.Clean;
    }

    /// <summary>Last year, from a workbook or from the forms of a disclosure.</summary>
    private static PerformanceYear Last(string path, int? year, IWorkbench workbench, CancellationToken cancellation)
    {
        if (BookReader.Read(path, cancellation: cancellation) is { } book && PerformanceWorkbookReader.IsWorkbook(book))
        {
            return workbench.ReadPerformance(path, cancellation).Year;
        }

        var disclosure = workbench.Read(path, null, cancellation).Disclosure;
        return disclosure.PerformanceForms.Count == 0
            ? throw new DocumentException(path, "没有读到绩效自评表", "请给出含有绩效自评表的公开文本，或上年的绩效工作簿")
            : Evaluator.Import(disclosure, disclosure.Year ?? year - 1 ?? throw new UsageException($"{path} 没有写明年度，请用 --year 给出今年的年度"));
    }
}
