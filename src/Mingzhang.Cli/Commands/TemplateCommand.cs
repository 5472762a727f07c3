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
    /// <summary>What it is called on the command line.</summary>
    public const string Name = "template";

    private static readonly Option<string> Form = new("--form") { HelpName = "编号", Description = "报表体系，编号见 mz forms", Required = true };
    private static readonly Option<string> Output = CommonOptions.RequiredOutput("写填报工作簿；同 --units 一起用时是文件夹");
    private static readonly Option<string?> Prior = new("--prior") { HelpName = "文件", Description = "上年的公开文本、填报工作簿或决算软件导出的表，从中取上年数、科目和单位情况；同 --units 一起用时是文件夹，每个单位一个文件" };
    private static readonly Option<string?> Units = new("--units") { HelpName = "清单", Description = "单位清单（csv：编码,名称,上级），每个单位一本" };
    private static readonly Option<int?> Year = new("--year") { HelpName = "年度", Description = "决算年度；默认为报表体系的年度" };
    private static readonly Option<string?> Unit = new("--unit") { HelpName = "名称", Description = "单位全称；默认取自 --prior" };
    private static readonly Option<string> Money = CommonOptions.OneOf("--money", "元", "金额单位", "元", "万元");

    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var command = new Command(Name, "生成填报工作簿：逐表填数，合计和表间关系自动计算、自动校验") { Form, Output, Prior, Units, Year, Unit, Money };
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

        if (options.Unit is not null)
        {
            throw new UsageException("--units 不能与 --unit 一起用");
        }

        WriteAll(UnitList.Read(list), options, output, workbench, terminal, cancellation);
        return ExitCode.Clean;
    }

    /// <summary>Writes a workbook for each body; that of a department names the bodies below it.</summary>
    private static void WriteAll(IReadOnlyList<ListedUnit> units, TemplateOptions options, string output, IWorkbench workbench, Terminal terminal, CancellationToken cancellation)
    {
        var folder = options.Prior is { } prior ? new LastYearsFolder(prior) : null;
        var files = units.Select(u => folder?.FileOf(u)).ToArray();
        Directory.CreateDirectory(output);
        foreach (var (unit, file) in units.Zip(files))
        {
            var of = options with { Unit = unit.Name, Prior = file, Below = [.. UnitList.Below(units, unit).Select(u => u.Name)] };
            Write(workbench.Template(of, cancellation), Path.Combine(output, unit.FileName + ".xlsx"), terminal);
            if (folder is not null)
            {
                terminal.Out.WriteLine(file is null ? "  没有上年的文件，上年数空着" : $"  上年数取自 {file}");
            }
        }
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
