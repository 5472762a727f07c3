using System.CommandLine;
using Mingzhang.Cli.Auditing;
using Mingzhang.Cli.Seam;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz audit</c>.</summary>
internal static class AuditCommand
{
    /// <summary>What it is called on the command line.</summary>
    public const string Name = "audit";

    private static readonly Argument<string[]> Paths = new Argument<string[]>("路径")
    {
        Description = "文件或目录；目录连同下级目录里的文件都审核，读不了的逐个说明",
        Arity = ArgumentArity.OneOrMore,
    }.WithoutUnknownOptions();

    private static readonly Option<string?> Form = CommonOptions.Form();
    private static readonly Option<string?> Prior = CommonOptions.Prior();
    private static readonly Option<string> Format = CommonOptions.OneOf("--format", "text", "报告格式", "text", "json", "sarif", "html");
    private static readonly Option<string?> Output = new("--output", "-o") { HelpName = "文件或目录", Description = "写到文件；给目录时每个文件写一份报告" };
    private static readonly Option<int> Jobs = JobsOption();
    private static readonly Option<string> FailOn = CommonOptions.OneOf("--fail-on", "error", "有这一级或更重的疑点时返回 1", "error", "warning", "info", "never");
    private static readonly Option<string> MinSeverity = CommonOptions.OneOf("--min-severity", "info", "只列出这一级或更重的疑点", "error", "warning", "info");
    private static readonly Option<bool> NoColor = new("--no-color") { Description = "不用颜色" };
    private static readonly Option<string[]> Rule = CommonOptions.Rules("--rule", "只用这些规则");
    private static readonly Option<string[]> Ignore = CommonOptions.Rules("--ignore", "不用这些规则");

    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var command = new Command(Name, "审核决算公开文本，列出疑点、位置和应有的值")
        {
            Paths, Form, Prior, Format, Output, Jobs, FailOn, MinSeverity, NoColor, Rule, Ignore,
        };
        command.SetAction((result, cancellation) => RunAsync(result, workbench(), terminal, cancellation));
        return command;
    }

    private static Task<int> RunAsync(ParseResult result, IWorkbench workbench, Terminal terminal, CancellationToken cancellation)
    {
        var request = new AuditRequest
        {
            Paths = result.GetRequiredValue(Paths),
            Options = CommonOptions.AuditOptions(result.GetValue(Form), result.GetValue(Prior), workbench),
            Format = result.GetRequiredValue(Format) switch
            {
                "json" => ReportFormat.Json,
                "sarif" => ReportFormat.Sarif,
                "html" => ReportFormat.Html,
                _ => ReportFormat.Text,
            },
            Output = result.GetValue(Output),
            Jobs = result.GetValue(Jobs),
            FailOn = CommonOptions.Severity(result.GetRequiredValue(FailOn)),
            Filter = new(
                CommonOptions.Severity(result.GetRequiredValue(MinSeverity)) ?? Catalog.Severity.Info,
                CommonOptions.RuleIds(result.GetValue(Rule), workbench.Rules),
                CommonOptions.RuleIds(result.GetValue(Ignore), workbench.Rules)),
            Colour = terminal.Colours && !result.GetValue(NoColor),
        };
        return new AuditRun(workbench, terminal, request).RunAsync(cancellation);
    }

    private static Option<int> JobsOption()
    {
        var option = new Option<int>("--jobs")
        {
            HelpName = "个数",
            Description = "同时审核的文件数；默认为处理器个数",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var jobs) && jobs is < 1 or > 256)
            {
                result.AddError($"--jobs 应为 1 至 256 的整数，不能是 {token.Value}");
            }
        });
        return option;
    }
}
