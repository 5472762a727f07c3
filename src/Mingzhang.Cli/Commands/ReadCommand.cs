using System.CommandLine;
using System.Text.Json;
using Mingzhang.Cli.Reporting.Json;
using Mingzhang.Cli.Reporting.Text;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Text;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz read</c>.</summary>
internal static class ReadCommand
{
    /// <summary>What it is called on the command line.</summary>
    public const string Name = "read";

    private static readonly Argument<string> File = new Argument<string>("文件") { Description = "决算公开文本或绩效评价报告" }.WithoutUnknownOptions();
    private static readonly Option<string?> Form = CommonOptions.Form();
    private static readonly Option<string> Format = CommonOptions.OneOf("--format", "text", "输出格式", "text", "json");
    private static readonly Option<bool> NoColor = new("--no-color") { Description = "不用颜色" };

    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var command = new Command(Name, "列出从文件里读懂的内容：报表、章节、每个数据和位置、没读懂的数字") { File, Form, Format, NoColor };
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, workbench(), terminal, cancellation)));
        return command;
    }

    private static int Run(ParseResult result, IWorkbench workbench, Terminal terminal, CancellationToken cancellation)
    {
        var path = result.GetRequiredValue(File);
        var form = result.GetValue(Form);
        CommonOptions.RequireForm(form, workbench);
        var recognised = workbench.Read(path, form, cancellation);
        if (result.GetValue(Format) == "json")
        {
            var contract = new JsonContract(JsonStyle.Options(indented: true));
            terminal.Out.Write(JsonSerializer.Serialize(JsonMapping.Disclosure(path, recognised), contract.JsonDisclosure) + "\n");
        }
        else
        {
            DisclosureText.Write(new(terminal.Out, terminal.Colours && !result.GetValue(NoColor)), path, recognised);
        }

        return ExitCode.Clean;
    }
}
