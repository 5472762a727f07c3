using System.CommandLine;
using Mingzhang.Cli.Seam;
using Mingzhang.Documents.Workbooks;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz import</c>.</summary>
internal static class ImportCommand
{
    /// <summary>What it is called on the command line.</summary>
    public const string Name = "import";

    private const int MostNamed = 10;

    private static readonly Argument<string> File = new Argument<string>("文件") { Description = "决算软件导出的表，或其他 mz read 能读懂的文件" }.WithoutUnknownOptions();
    private static readonly Option<string> Into = new("--into") { HelpName = "工作簿", Description = "mz template 生成的填报工作簿", Required = true };
    private static readonly Option<string?> Output = new("--output", "-o") { HelpName = "文件", Description = "写到另一个文件；默认写回 --into 的工作簿" };

    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var command = new Command(Name, "把决算软件导出的数据转入填报工作簿，文字和原因保留") { File, Into, Output };
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, workbench(), terminal, cancellation)));
        return command;
    }

    private static int Run(ParseResult result, IWorkbench workbench, Terminal terminal, CancellationToken cancellation)
    {
        var into = result.GetRequiredValue(Into);
        var taken = workbench.Import(result.GetRequiredValue(File), into, cancellation);
        var output = result.GetValue(Output) ?? into;
        BookWriter.Write(taken.Book, output);
        terminal.Out.WriteLine($"已转入 {taken.Taken} 个数据，写到 {output}");
        List(terminal, "按明细相加与来源不同的合计（来源四舍五入形成的尾数差不用管，其他请核对）", taken.Different);
        List(terminal, "这个报表体系没有位置、没有转入的数据", taken.WithoutPlace);
        return ExitCode.Clean;
    }

    private static void List(Terminal terminal, string title, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        terminal.Out.WriteLine($"{title} {items.Count} 个：");
        foreach (var item in items.Take(MostNamed))
        {
            terminal.Out.WriteLine("  " + item);
        }

        if (items.Count > MostNamed)
        {
            terminal.Out.WriteLine($"  ……另有 {items.Count - MostNamed} 个");
        }
    }
}
