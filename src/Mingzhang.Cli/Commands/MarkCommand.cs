using System.CommandLine;
using Mingzhang.Cli.Editing;
using Mingzhang.Cli.Seam;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz mark</c>.</summary>
internal static class MarkCommand
{
    /// <summary>What it is called on the command line.</summary>
    public const string Name = "mark";

    private static readonly Argument<string> File = new Argument<string>("文件") { Description = "决算公开文本，docx、xlsx、pdf 或 html" }.WithoutUnknownOptions();
    private static readonly Option<string> Output = CommonOptions.RequiredOutput("写标记后的副本，格式与原文件相同");
    private static readonly Option<string?> Form = CommonOptions.Form();
    private static readonly Option<string?> Prior = CommonOptions.Prior();
    private static readonly Option<string> MinSeverity = CommonOptions.OneOf("--min-severity", "info", "只标出这一级或更重的疑点", "error", "warning", "info");

    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var command = new Command(Name, "把疑点标在文件的副本上：Word 批注、Excel 批注和底色、PDF 高亮、网页标记") { File, Output, Form, Prior, MinSeverity };
        command.SetAction((result, cancellation) => Task.FromResult(new MarkRun(workbench(), terminal).Run(
            result.GetRequiredValue(File),
            result.GetRequiredValue(Output),
            CommonOptions.AuditOptions(result.GetValue(Form), result.GetValue(Prior), workbench()),
            CommonOptions.Severity(result.GetRequiredValue(MinSeverity)) ?? Catalog.Severity.Info,
            cancellation)));
        return command;
    }
}
