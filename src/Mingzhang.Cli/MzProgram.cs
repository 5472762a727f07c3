using System.CommandLine;
using System.CommandLine.Help;
using System.Diagnostics.CodeAnalysis;
using Mingzhang.Cli.Commands;
using Mingzhang.Cli.Commands.Performance;
using Mingzhang.Cli.Seam;
using Mingzhang.Composition.Workbooks;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Cli;

/// <summary>The program: parses the command line, runs a command, and turns what goes wrong into one line and an exit code.</summary>
internal static class MzProgram
{
    private delegate Command MakeCommand(Func<IWorkbench> workbench, Terminal terminal);

    /// <summary>
    /// Whether this program has the commands that write documents. Those that only read make a native program of their own, which
    /// starts at once (docs/decisions/0011-native.md); its compiler leaves out what this property keeps from being reached.
    /// </summary>
    [FeatureSwitchDefinition("Mingzhang.Writes")]
    private static bool Writes => !AppContext.TryGetSwitch("Mingzhang.Writes", out var writes) || writes;

    private static IEnumerable<(string Name, MakeCommand Make)> Commands => Writes ? [.. Reading(), .. Writing()] : Reading();

    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The words after <c>mz</c>.</param>
    /// <param name="workbench">Makes the workbench when a command needs one.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="cancellation">Stops the run (Ctrl-C).</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, Func<IWorkbench> workbench, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            var result = Root(arguments.FirstOrDefault(), workbench, terminal).Parse(arguments, new() { ResponseFileTokenReplacer = null });
            if (result.Errors.Count > 0 && result.Action is not HelpText)
            {
                throw new UsageException(UsageErrors.Describe(result));
            }

            var code = await result.InvokeAsync(
                new() { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                cancellation);
            await terminal.Out.FlushAsync(CancellationToken.None);
            return code;
        }
        catch (UsageException e)
        {
            terminal.Error.WriteLine($"mz：{e.Message}。用法见 mz --help。");
            return ExitCode.Usage;
        }
        catch (Exception e) when (e is DocumentException or WritingException or WorkbookException)
        {
            terminal.Error.WriteLine("mz：" + e.Message);
            return ExitCode.Unreadable;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine("mz：结果写不出来。请检查磁盘是否已满、是否有写入权限，或读取输出的程序是否已经退出。");
            return ExitCode.Unreadable;
        }
        finally
        {
            await terminal.Out.FlushAsync(CancellationToken.None);
        }
    }

    // ./mz starts the native program for these.
    private static (string Name, MakeCommand Make)[] Reading() =>
    [
        (AuditCommand.Name, AuditCommand.Make),
        (ReadCommand.Name, ReadCommand.Make),
        (DiffCommand.Name, DiffCommand.Make),
        (RulesCommand.Name, RulesCommand.Make),
        (FormsCommand.Name, FormsCommand.Make),
        (CodesCommand.Name, CodesCommand.Make),
    ];

    private static (string Name, MakeCommand Make)[] Writing() =>
    [
        (MarkCommand.Name, MarkCommand.Make),
        (FixCommand.Name, FixCommand.Make),
        (TemplateCommand.Name, TemplateCommand.Make),
        (ImportCommand.Name, ImportCommand.Make),
        (ComposeCommand.Name, ComposeCommand.Make),
        (ConvertCommand.Name, ConvertCommand.Make),
        (PerfCommand.Name, PerfCommand.Make),
    ];

    /// <summary>The command that the first word names, alone, as the others would only take time to make; all if it names none.</summary>
    private static RootCommand Root(string? first, Func<IWorkbench> workbench, Terminal terminal)
    {
        var root = new RootCommand("明账：审核和编写部门决算公开文本，找出互相矛盾的数字");
        var named = Commands.Where(c => c.Name == first).ToArray();
        foreach (var (_, make) in named is [] ? Commands : named)
        {
            root.Add(make(workbench, terminal));
        }

        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption help:
                    help.Description = "显示用法";
                    help.Action = new HelpText();
                    break;
                case VersionOption version:
                    version.Description = "显示版本";
                    break;
            }
        }

        return root;
    }
}
