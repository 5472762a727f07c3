using System.CommandLine;
using System.Text.Json;
using Mingzhang.Cli.Reporting.Json;
using Mingzhang.Cli.Reporting.Text;
using Mingzhang.Cli.Seam;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz diff</c>.</summary>
internal static class DiffCommand
{
    /// <summary>What it is called on the command line.</summary>
    public const string Name = "diff";

    private static readonly Argument<string> First = new Argument<string>("甲") { Description = "一个文件：上一年度的，或较早的一稿" }.WithoutUnknownOptions();
    private static readonly Argument<string> Second = new Argument<string>("乙") { Description = "另一个文件，格式可以不同" }.WithoutUnknownOptions();
    private static readonly Option<string> Format = CommonOptions.OneOf("--format", "text", "输出格式", "text", "json");
    private static readonly Option<bool> NoColor = new("--no-color") { Description = "不用颜色" };

    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var command = new Command(Name, "比对两个文件里的数据：增加、消失和改变的；相邻两年的，列出需要说明原因的变动") { First, Second, Format, NoColor };
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, workbench(), terminal, cancellation)));
        return command;
    }

    private static int Run(ParseResult result, IWorkbench workbench, Terminal terminal, CancellationToken cancellation)
    {
        var first = workbench.Read(result.GetRequiredValue(First), null, cancellation);
        var second = workbench.Read(result.GetRequiredValue(Second), null, cancellation);
        var diff = workbench.Compare(first.Disclosure, second.Disclosure);
        if (result.GetValue(Format) == "json")
        {
            var contract = new JsonContract(JsonStyle.Options(indented: true));
            terminal.Out.Write(JsonSerializer.Serialize(JsonMapping.Diff(diff), contract.JsonDiff) + "\n");
        }
        else
        {
            DiffText.Write(new(terminal.Out, terminal.Colours && !result.GetValue(NoColor)), diff);
        }

        return ExitCode.Clean;
    }
}
