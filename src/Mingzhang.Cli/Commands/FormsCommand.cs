using System.CommandLine;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Text;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz forms</c>.</summary>
internal static class FormsCommand
{
    /// <summary>What it is called on the command line.</summary>
    public const string Name = "forms";

    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var command = new Command(Name, "列出报表体系和各自的报表");
        command.SetAction(_ => Run(workbench(), terminal));
        return command;
    }

    private static int Run(IWorkbench workbench, Terminal terminal)
    {
        var page = new TextPage(terminal.Out, terminal.Colours);
        foreach (var form in workbench.Forms)
        {
            page.Line(new(form.Id, Ink.Strong), $"  {form.Title}");
            page.Field(2, "地区", form.Jurisdiction);
            page.Field(2, "年度", form.Year is { } year ? $"{year} 年" : "不限");
            page.Field(2, "报表", form.Tables.Count > 0 ? string.Join("、", form.Tables.Select(t => t.Title)) : "没有规定");
            page.Blank();
        }

        return ExitCode.Clean;
    }
}
