using System.CommandLine;
using System.CommandLine.Parsing;

namespace Mingzhang.Cli.Commands;

/// <summary>Says in Chinese what is wrong with a command line. The library's own messages depend on the culture, of which we have none.</summary>
internal static class UsageErrors
{
    /// <summary>One sentence without a full stop.</summary>
    public static string Describe(ParseResult result)
    {
        if (result.UnmatchedTokens.Count > 0)
        {
            return $"不认识 {string.Join("、", result.UnmatchedTokens)}";
        }

        return string.Join("；", result.Errors.Select(Describe).Distinct());
    }

    private static string Describe(ParseError error) => error.SymbolResult switch
    {
        _ when error.Message.Any(c => c >= 0x4E00) && !error.Message.Contains('\'') => error.Message,
        OptionResult { IdentifierTokenCount: 0 } option => $"缺少 {option.Option.Name}",
        OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name} 后面要有{option.Option.HelpName ?? "值"}",
        OptionResult option => $"{option.Option.Name} 不能是 {Words(option.Tokens)}",
        ArgumentResult { Parent: OptionResult { Tokens.Count: 0 } option } => $"{option.Option.Name} 后面要有{option.Option.HelpName ?? "值"}",
        ArgumentResult { Parent: OptionResult option } => $"{option.Option.Name} 不能是 {Words(option.Tokens)}",
        ArgumentResult { Tokens.Count: 0 } argument => $"缺少{argument.Argument.Name}",
        ArgumentResult argument => $"{argument.Argument.Name}不能是 {Words(argument.Tokens)}",
        CommandResult { Command.Subcommands.Count: > 0 } => "请给出命令",
        CommandResult { Command.Arguments: [var argument, ..] } => $"缺少{argument.Name}",
        _ => "命令写得不对",
    };

    private static string Words(IReadOnlyList<Token> tokens) => string.Join(' ', tokens.Select(t => t.Value));
}
