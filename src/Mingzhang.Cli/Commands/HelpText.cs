using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Mingzhang.Cli.Text;

namespace Mingzhang.Cli.Commands;

/// <summary>Help in Chinese, columns aligned by display width, which the library's own help is not.</summary>
internal sealed class HelpText : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var page = new TextPage(parseResult.InvocationConfiguration.Output, colour: false);
        page.Paragraph(0, 0, command.Description ?? "");
        page.Blank();
        page.Field(0, "用法：", Usage(command));
        if (command.Subcommands.Count > 0)
        {
            Section(page, "命令：", command.Subcommands.Select(c => (string.Join(' ', [c.Name, .. c.Arguments.Select(Word)]), c.Description ?? "")));
            page.Blank();
            page.Paragraph(0, 0, $"每个命令的选项见 {string.Join(' ', Path(command))} 命令 --help。");
        }

        Section(page, "参数：", command.Arguments.Select(a => (Word(a), a.Description ?? "")));
        Section(page, "选项：", Options(command).Where(o => !o.Hidden).Select(o => (Words(o), o.Description ?? "")));
        return ExitCode.Clean;
    }

    private static string Usage(Command command)
    {
        var words = Path(command).Concat(command.Arguments.Select(Word)).ToList();
        if (command.Subcommands.Count > 0)
        {
            words.Add("命令");
        }

        words.Add("[选项]");
        return string.Join(' ', words);
    }

    /// <summary>The words that call a command.</summary>
    private static IEnumerable<string> Path(Command command) =>
        command is RootCommand ? ["mz"] : [.. Path(command.Parents.OfType<Command>().First()), command.Name];

    private static IEnumerable<Option> Options(Command command) =>
        command is RootCommand ? command.Options : command.Options.Concat(command.Parents.OfType<Command>().SelectMany(Options).OfType<HelpOption>());

    private static string Word(Argument argument) =>
        (argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : $"<{argument.Name}>") + (argument.Arity.MaximumNumberOfValues > 1 ? "..." : "");

    private static string Words(Option option) =>
        string.Join("、", option.Aliases.Where(a => a.StartsWith('-') && a != "-?").Append(option.Name)) +
        (option.ValueType == typeof(bool) || option is HelpOption or VersionOption ? "" : $" <{option.HelpName}>");

    private static void Section(TextPage page, string title, IEnumerable<(string Words, string Description)> rows)
    {
        var lines = rows.ToList();
        if (lines.Count == 0)
        {
            return;
        }

        page.Blank();
        page.Line(title);
        var width = lines.Max(l => DisplayWidth.Of(l.Words));
        foreach (var (words, description) in lines)
        {
            page.Field(2, DisplayWidth.PadRight(words, width), description);
        }
    }
}
