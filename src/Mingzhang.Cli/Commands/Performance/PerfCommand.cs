using System.CommandLine;
using Mingzhang.Catalog;
using Mingzhang.Cli.Seam;
using Mingzhang.Performance;

namespace Mingzhang.Cli.Commands.Performance;

/// <summary><c>mz perf</c> and what its commands share.</summary>
internal static class PerfCommand
{
    /// <summary>What it is called on the command line.</summary>
    public const string Name = "perf";

    /// <summary>The command with those below it.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal) => new(Name, "预算绩效：从目标、监控、佐证到计分、自评表和评价报告")
    {
        PerfNewCommand.Make(workbench, terminal),
        PerfImportCommand.Make(workbench, terminal),
        PerfCheckCommand.Make(workbench, terminal),
        PerfMonitorCommand.Make(workbench, terminal),
        PerfScoreCommand.Make(workbench, terminal),
        PerfReportCommand.Make(workbench, terminal),
    };

    /// <summary>The workbook to read. A new one for each command, as the library demands.</summary>
    public static Argument<string> Book() => new Argument<string>("绩效工作簿") { Description = "mz perf new 生成的 xlsx" }.WithoutUnknownOptions();

    /// <summary>The form of the output.</summary>
    public static Option<string> Format() => CommonOptions.OneOf("--format", "text", "输出格式", "text", "json");

    /// <summary>The exit code for notices.</summary>
    public static int CodeOf(IEnumerable<Notice> notices) => notices.Any(n => n.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Clean;

    /// <summary>Checks that a workbook may be written to a path.</summary>
    /// <exception cref="UsageException">It is a folder, or no xlsx.</exception>
    public static string Output(string path) =>
        Directory.Exists(path) ? throw new UsageException($"-o 应为文件，{path} 是目录")
        : !Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) ? throw new UsageException($"-o 的扩展名应为 .xlsx，不能是 {path}")
        : File.Exists(path) ? throw new UsageException($"{path} 已经存在；为免覆盖填好的内容，请另取文件名")
        : path;
}
