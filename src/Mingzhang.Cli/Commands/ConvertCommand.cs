using System.CommandLine;
using Mingzhang.Cli.Composing;
using Mingzhang.Cli.Reporting.Text;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Text;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz convert</c>.</summary>
internal static class ConvertCommand
{
    /// <summary>What it is called on the command line.</summary>
    public const string Name = "convert";

    private static readonly Argument<string> File = new Argument<string>("文件") { Description = "决算公开文本，mz read 能读懂的任何格式" }.WithoutUnknownOptions();
    private static readonly Option<string> Form = new("--form") { HelpName = "编号", Description = "写成哪个报表体系；编号见 mz forms", Required = true };
    private static readonly Option<string[]> To = WritingOptions.To();
    private static readonly Option<string> Output = WritingOptions.Output();
    private static readonly Option<bool> Draft = WritingOptions.Draft();

    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var command = new Command(Name, "把一份公开文本的数据按另一个报表体系重新写出") { File, Form, To, Output, Draft };
        command.SetAction((result, cancellation) => RunAsync(result, workbench(), terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, IWorkbench workbench, Terminal terminal, CancellationToken cancellation)
    {
        var path = result.GetRequiredValue(File);
        var form = result.GetRequiredValue(Form);
        CommonOptions.RequireForm(form, workbench);
        var options = WritingOptions.Of(result.GetValue(To), result.GetRequiredValue(Output), result.GetValue(Draft));
        var source = workbench.Read(path, null, cancellation).Disclosure;
        var accounts = workbench.AccountsOf(source, form);
        if (await new ComposeRun(workbench, terminal).RunAsync(new("明账转换格式", path, accounts), options, cancellation) is not { } written)
        {
            return ExitCode.Findings;
        }

        var ledger = written.Report.Disclosure.Ledger;
        ComposeText.Homeless(new(terminal.Out, terminal.Colours), [.. ledger.Without(source.Ledger)]);
        return ExitCode.Clean;
    }

    /// <summary>The facts that another ledger states and this one does not, nothing left out, each once.</summary>
    private static IEnumerable<Statement> Without(this Ledger written, Ledger source) =>
        source.Keys
            .Where(k => k is { Aspect: Aspect.Value, Whole: null, IsClaim: false } && !written.States(k))
            .Select(k => source.Of(k)[0])
            .Where(s => s.Amount.Value != 0);
}
