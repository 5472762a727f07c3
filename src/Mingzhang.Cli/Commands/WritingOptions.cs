using System.CommandLine;
using Mingzhang.Cli.Composing;

namespace Mingzhang.Cli.Commands;

/// <summary>What the commands that write disclosures share.</summary>
internal static class WritingOptions
{
    private static readonly string[] Formats = ["docx", "pdf", "html", "xlsx", "txt"];

    /// <summary>The formats to write.</summary>
    public static Option<string[]> To() => new("--to")
    {
        HelpName = "格式",
        Description = $"写出的格式：{string.Join("、", Formats)}，用逗号分开；默认 docx",
    };

    /// <summary>The folder to write into.</summary>
    public static Option<string> Output() => new("--output", "-o") { HelpName = "目录", Description = "写到这个目录，没有就建立", Required = true };

    /// <summary>Writes in spite of errors.</summary>
    public static Option<bool> Draft() => new("--draft") { Description = "有错误也写，每页标明“草稿”" };

    /// <summary>The options that were given.</summary>
    /// <exception cref="UsageException">A format is unknown, or the folder is a file.</exception>
    public static ComposeOptions Of(string[]? to, string folder, bool isDraft)
    {
        string[] formats = [.. (to ?? []).SelectMany(t => t.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(f => f.ToLowerInvariant()).Distinct()];
        if (Array.Find(formats, f => !Formats.Contains(f)) is { } unknown)
        {
            throw new UsageException($"--to 应为 {string.Join("、", Formats)}，不能是 {unknown}");
        }

        return File.Exists(folder) ? throw new UsageException($"-o 应为目录，{folder} 是文件") : new(folder, formats.Length > 0 ? formats : ["docx"], isDraft);
    }
}
