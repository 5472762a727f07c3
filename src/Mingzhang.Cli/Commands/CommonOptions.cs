using System.CommandLine;
using Mingzhang.Catalog;
using Mingzhang.Cli.Seam;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Cli.Commands;

/// <summary>What several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>The form set to read a file with.</summary>
    public static Option<string?> Form() => new("--form") { HelpName = "编号", Description = "指定报表体系，不自动识别；编号见 mz forms" };

    /// <summary>Last year's disclosure.</summary>
    public static Option<string?> Prior() => new("--prior") { HelpName = "文件", Description = "上一年度的公开文本，用来核对增减变动和上年数" };

    /// <summary>The file to write, which has to be given.</summary>
    public static Option<string> RequiredOutput(string description) => new("--output", "-o") { HelpName = "文件", Description = description, Required = true };

    /// <summary>An option that takes ids of rules.</summary>
    public static Option<string[]> Rules(string name, string description) => new(name)
    {
        HelpName = "编号",
        Description = description + "，可写多次或用逗号分开",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>The ids that were given, in upper case.</summary>
    /// <exception cref="UsageException">There is no such rule.</exception>
    public static HashSet<string> RuleIds(string[]? given, RuleBook rules)
    {
        var ids = new HashSet<string>();
        foreach (var id in (given ?? []).SelectMany(g => g.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            ids.Add(rules.Find(id)?.Id ?? throw new UsageException($"没有规则 {id}，全部规则见 mz rules"));
        }

        return ids;
    }

    /// <summary>The severity that a word names; null for <c>never</c>.</summary>
    public static Severity? Severity(string word) => word switch
    {
        "error" => Catalog.Severity.Error,
        "warning" => Catalog.Severity.Warning,
        "info" => Catalog.Severity.Info,
        _ => null,
    };

    /// <summary>How a file is to be audited.</summary>
    /// <exception cref="UsageException">There is no such form set.</exception>
    /// <exception cref="DocumentException">There is no such file.</exception>
    public static AuditOptions AuditOptions(string? form, string? prior, IWorkbench workbench)
    {
        RequireForm(form, workbench);
        return prior is null || File.Exists(prior) ? new(form, prior) : throw new DocumentException(prior, "找不到文件", "请检查 --prior 的路径");
    }

    /// <summary>An option that takes one of some words.</summary>
    public static Option<string> OneOf(string name, string fallback, string description, params string[] words)
    {
        var option = new Option<string>(name)
        {
            HelpName = string.Join('|', words),
            Description = $"{description}；默认 {fallback}",
            DefaultValueFactory = _ => fallback,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !words.Contains(token.Value))
            {
                result.AddError($"{name} 应为 {string.Join("、", words)} 之一，不能是 {token.Value}");
            }
        });
        option.CompletionSources.Add(words);
        return option;
    }

    /// <summary>Has what looks like an option and is none told as such, not as a file that is missing.</summary>
    public static T WithoutUnknownOptions<T>(this T argument)
        where T : Argument
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-') && !Path.Exists(t.Value)))
            {
                result.AddError($"不认识 {token.Value}");
            }
        });
        return argument;
    }

    /// <summary>Checks that a form set exists.</summary>
    /// <exception cref="UsageException">It does not.</exception>
    public static void RequireForm(string? id, IWorkbench workbench)
    {
        if (id is not null && !workbench.Forms.Any(f => f.Id == id))
        {
            throw new UsageException($"没有报表体系 {id}，可用的见 mz forms");
        }
    }
}
