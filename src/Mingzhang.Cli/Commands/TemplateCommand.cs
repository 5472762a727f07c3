using System.CommandLine;
using Mingzhang.Cli.Filling;
using Mingzhang.Cli.Seam;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz template</c>.</summary>
internal static class TemplateCommand
{
    private static readonly Option<string> Form = new("--form") { HelpName = "编号", Description = "报表体系，编号见 mz forms", Required = true };
    private static readonly Option<string> Output = CommonOptions.RequiredOutput("写填报工作簿；同 --units 一起用时是文件夹");
    private static readonly Option<string?> Prior = new("--prior") { HelpName = "文件", Description = "上年的公开文本、填报工作簿或决算软件导出的表，从中取上年数、科目和单位情况" };
    private static readonly Option<string?> Units = new("--units") { HelpName = "清单", Description = "单位清单（csv：编码,名称,上级），每个单位一本" };
    private static readonly Option<int?> Year = new("--year") { HelpName = "年度", Description = "决算年度；默认为报表体系的年度" };
    private static readonly Option<string?> Unit = new("--unit") { HelpName = "名称", Description = "单位全称；默认取自 --prior" };
    private static readonly Option<string> Money = CommonOptions.OneOf("--money", "元", "金额单位", "元", "万元");

    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var command = new Command("template", "生成填报工作簿：逐表填数，合计和表间关系自动计算、自动校验") { Form, Output, Prior, Units, Year, Unit, Money };
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, workbench(), terminal, cancellation)));
        return command;
    }

    private static int Run(ParseResult result, IWorkbench workbench, Terminal terminal, CancellationToken cancellation)
    {
        CommonOptions.RequireForm(result.GetRequiredValue(Form), workbench);
        var options = new TemplateOptions(
            result.GetRequiredValue(Form), result.GetValue(Year), result.GetValue(Unit), result.GetValue(Prior),
            result.GetRequiredValue(Money) == "万元" ? QuantityUnit.TenThousandYuan : QuantityUnit.Yuan);
        var output = result.GetRequiredValue(Output);
        if (result.GetValue(Units) is not { } list)
        {
            Write(workbench.Template(options, cancellation), output, terminal);
            return ExitCode.Clean;
        }

        if (options.Unit is not null || options.Prior is not null)
        {
            throw new UsageException("--units 不能与 --unit、--prior 一起用");
        }

        var units = UnitList.Read(list);
        Directory.CreateDirectory(output);
        foreach (var unit in units)
        {
            Write(workbench.Template(options with { Unit = unit.Name }, cancellation), Path.Combine(output, $"{unit.Code}-{unit.Name}.xlsx"), terminal);
        }

        return ExitCode.Clean;
    }

    /// <summary>Writes a new workbook; one that a clerk may have filled in is never overwritten.</summary>
    private static void Write(Book book, string path, Terminal terminal)
    {
        if (!Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException($"填报工作簿的文件名应以 .xlsx 结尾，不能是 {path}");
        }

        if (File.Exists(path))
        {
            throw new DocumentException(path, "文件已经存在，可能填有数据，没有覆盖", "请换一个文件名，或先把它移走");
        }

        BookWriter.Write(book, path);
        terminal.Out.WriteLine($"已生成 {path}");
    }
}
