using System.CommandLine;
using Mingzhang.Catalog;
using Mingzhang.Cli.Reporting;
using Mingzhang.Cli.Rules;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Text;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz rules</c>.</summary>
internal static class RulesCommand
{
    /// <summary>What it is called on the command line.</summary>
    public const string Name = "rules";

    private static readonly Argument<string?> Id = new("编号") { Description = "规则编号，如 MZ0101；不写则列出全部", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> WriteDocs = new("--write-docs") { HelpName = "目录", Description = "把每条规则写成一页 Markdown" };
    private static readonly Option<string?> Check = new("--check") { HelpName = "目录", Description = "检查目录里的规则页是不是最新的，不是则返回 1" };
    private static readonly Option<bool> NoColor = new("--no-color") { Description = "不用颜色" };

    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var command = new Command(Name, "列出审核规则，或解释一条规则") { Id, WriteDocs, Check, NoColor };
        command.SetAction(result => Run(result, workbench().Rules, terminal));
        return command;
    }

    private static int Run(ParseResult result, RuleBook rules, Terminal terminal)
    {
        if (result.GetValue(WriteDocs) is { } target)
        {
            var changed = RulePages.Write(rules, target);
            terminal.Out.WriteLine($"规则页 {rules.Rules.Count + 1} 个，更新 {changed.Count} 个。");
            return ExitCode.Clean;
        }

        if (result.GetValue(Check) is { } directory)
        {
            return CheckPages(rules, directory, terminal);
        }

        var page = new TextPage(terminal.Out, terminal.Colours && !result.GetValue(NoColor));
        if (result.GetValue(Id) is { } id)
        {
            Explain(page, rules, rules.Find(id) ?? throw new UsageException($"没有规则 {id}，全部规则见 mz rules"));
        }
        else
        {
            List(page, rules);
        }

        return ExitCode.Clean;
    }

    private static int CheckPages(RuleBook rules, string directory, Terminal terminal)
    {
        var stale = RulePages.Stale(rules, directory);
        foreach (var page in stale)
        {
            terminal.Error.WriteLine($"mz：规则页过时：{page}");
        }

        if (stale.Count > 0)
        {
            terminal.Error.WriteLine($"mz：请运行 mz rules --write-docs {directory}");
        }

        return stale.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private static void List(TextPage page, RuleBook rules)
    {
        foreach (var family in rules.Families)
        {
            var members = rules.Rules.Where(r => r.Family == family.Number).ToList();
            page.Heading($"{family.Number} {family.Title}（{members.Count}）");
            page.Blank();
            foreach (var rule in members)
            {
                page.Field(2, rule.Id, new($"{Words.Of(rule.Severity)}  ", Ink.Faint), rule.Title, rule.Retired is null ? "" : "（已停用）");
            }

            page.Blank();
        }
    }

    private static void Explain(TextPage page, RuleBook rules, Rule rule)
    {
        page.Line(new(rule.Id, Ink.Strong), "  ", new(rule.Title, Ink.Strong));
        page.Field(2, "类别", $"{rule.Family} {rules.Families.FirstOrDefault(f => f.Number == rule.Family)?.Title}　{Words.Of(rule.Severity)}　{rule.Name}");
        page.Field(2, "说明", rule.Explanation);
        page.Field(2, "处理", rule.Remedy);
        page.Field(2, "依据", rule.Basis);
        page.Field(2, "版本", $"自 {rule.Since}" + (rule.Retired is { } retired ? $"，{retired} 停用" : ""));
        foreach (var example in rule.Cases)
        {
            page.Blank();
            page.Paragraph(2, 0, new Span($"例（{RulePages.Kind(example)}）：{example.Name}", Ink.Strong));
            Quote(page, example.Text);
            if (example.Prior is { } prior)
            {
                page.Paragraph(2, 0, "上年公开文本：");
                Quote(page, prior);
            }

            page.Field(2, "结果", example.Finds.Count == 0 ? "没有疑点" : string.Join("；", example.Finds));
        }
    }

    private static void Quote(TextPage page, string document)
    {
        foreach (var line in document.TrimEnd().Split('\n'))
        {
            page.Paragraph(4, 2, new Span(line.TrimEnd('\r'), Ink.Faint));
        }
    }
}
