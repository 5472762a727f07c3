using System.CommandLine;
using Mingzhang.Catalog;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Text;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz codes</c>.</summary>
internal static class CodesCommand
{
    /// <summary>What it is called on the command line.</summary>
    public const string Name = "codes";

    private const int Most = 100;
    private static readonly Argument<string> Query = new("查询") { Description = "科目编码（或开头几位），或名称里的字" };

    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var command = new Command(Name, "查支出功能分类和经济分类科目") { Query };
        command.SetAction(result => Run(result.GetRequiredValue(Query).Trim(), workbench(), terminal));
        return command;
    }

    private static int Run(string query, IWorkbench workbench, Terminal terminal)
    {
        var found = Find(query, workbench.Codes).ToList();
        if (found.Count == 0)
        {
            terminal.Error.WriteLine($"mz：没有编码或名称含“{query}”的科目。");
            return ExitCode.Clean;
        }

        var page = new TextPage(terminal.Out, terminal.Colours);
        var names = workbench.Codes.ToDictionary(c => (c.Classification, c.Code), c => c.Name);
        var table = new TextTable(
            new TextColumn("编码"), new TextColumn("名称", Least: 16), new TextColumn("上级", Least: 16), new TextColumn("级次"), new TextColumn("分类"), new TextColumn("可信度"), new TextColumn("曾用", Least: 16));
        foreach (var code in found.Take(Most))
        {
            table.Add(code.Code, code.Name, names.GetValueOrDefault((code.Classification, Classification.Parent(code.Code)), ""), code.Level, code.Classification, code.Confidence, code.FormerName ?? "");
        }

        table.Write(page);
        if (found.Count > Most)
        {
            page.Line($"……共 {found.Count} 个，请写得更具体些。");
        }

        return ExitCode.Clean;
    }

    /// <summary>A query of digits is the beginning of a code; other words are searched in the names.</summary>
    private static IEnumerable<CodeInfo> Find(string query, IReadOnlyList<CodeInfo> codes) => query.Length > 0 && query.All(char.IsAsciiDigit)
        ? codes.Where(c => c.Code.StartsWith(query, StringComparison.Ordinal) || (c.FormerName?.StartsWith(query, StringComparison.Ordinal) ?? false))
        : codes.Where(c => c.Name.Contains(query) || (c.FormerName?.Contains(query) ?? false));
}
