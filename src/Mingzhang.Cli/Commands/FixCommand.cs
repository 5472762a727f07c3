using System.CommandLine;
using Mingzhang.Cli.Editing;
using Mingzhang.Cli.Reporting.Text;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Text;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz fix</c>.</summary>
internal static class FixCommand
{
    /// <summary>What it is called on the command line.</summary>
    public const string Name = "fix";

    private static readonly Argument<string> File = new Argument<string>("文件") { Description = "决算公开文本，docx、xlsx、html 或 txt" }.WithoutUnknownOptions();
    private static readonly Option<string> Output = CommonOptions.RequiredOutput("写改正后的副本，格式与原文件相同");
    private static readonly Option<string?> Form = CommonOptions.Form();
    private static readonly Option<string?> Prior = CommonOptions.Prior();
    private static readonly Option<string[]> Accept = CommonOptions.Rules("--accept", "只采用这些规则的建议值；不写则采用所有“错误”的建议值，存疑和提示要写明才采用");

    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var command = new Command(Name, "按疑点的建议值改正文件的副本：Word 用修订，Excel 改值并加批注") { File, Output, Form, Prior, Accept };
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, workbench(), terminal, cancellation)));
        return command;
    }

    private static int Run(ParseResult result, IWorkbench workbench, Terminal terminal, CancellationToken cancellation)
    {
        var path = result.GetRequiredValue(File);
        var target = OutputFile.Of(result.GetRequiredValue(Output), path);
        var options = CommonOptions.AuditOptions(result.GetValue(Form), result.GetValue(Prior), workbench);
        var accepted = CommonOptions.RuleIds(result.GetValue(Accept), workbench.Rules);
        var corrected = new FixRun(workbench, accepted).Run(path, options, cancellation);
        target.Write(corrected.Content);
        FixText.Write(new(terminal.Out, terminal.Colours), path, target, corrected);
        return ExitCode.Clean;
    }
}
