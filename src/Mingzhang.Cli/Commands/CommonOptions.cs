using System.CommandLine;
using Mingzhang.Cli.Seam;

namespace Mingzhang.Cli.Commands;

/// <summary>What several commands share.</summary>
internal static class CommonOptions
{
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
