using System.CommandLine;
using Mingzhang.Catalog;
using Mingzhang.Cli.Composing;
using Mingzhang.Cli.Seam;
using Mingzhang.Composition;
using Mingzhang.Composition.Evaluating;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz compose</c>.</summary>
internal static class ComposeCommand
{
    /// <summary>What it is called on the command line.</summary>
    public const string Name = "compose";

    private static readonly Argument<string[]> Files = new Argument<string[]>("填报工作簿")
    {
        Description = "mz template 生成、填好的 xlsx；给出几本时汇总成一份，部门本级的放在第一本",
        Arity = ArgumentArity.OneOrMore,
    }.WithoutUnknownOptions();
    private static readonly Option<string?> Perf = new("--perf") { HelpName = "文件", Description = "绩效工作簿：写出预算绩效情况说明和绩效附件" };
    private static readonly Option<string?> Prior = new("--prior") { HelpName = "文件", Description = "部门上年的公开文本：文字中的上年数从里面取，成文前与它核对" };
    private static readonly Option<string[]> To = WritingOptions.To();
    private static readonly Option<string> Output = WritingOptions.Output();
    private static readonly Option<bool> Draft = WritingOptions.Draft();

    /// <summary>The command.</summary>
    public static Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var command = new Command(Name, "由填报工作簿写出整份公开文本；先审核，有错误就不写") { Files, Prior, Perf, To, Output, Draft };
        command.SetAction((result, cancellation) => RunAsync(result, workbench(), terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, IWorkbench workbench, Terminal terminal, CancellationToken cancellation)
    {
        var paths = result.GetRequiredValue(Files);
        var options = WritingOptions.Of(result.GetValue(To), result.GetRequiredValue(Output), result.GetValue(Draft)) with { Prior = result.GetValue(Prior) };
        var books = paths.Select(p => (Path: p, Book: workbench.ReadWorkbook(p, cancellation))).ToArray();
        var sum = Consolidate(workbench.Catalog, [.. books.Select(b => b.Book.Accounts)]);
        var accounts = options.Prior is { } prior ? workbench.AfterPublished(sum, prior, cancellation) : sum;
        var performance = result.GetValue(Perf) is { } file ? Fitting(file, workbench.ReadPerformance(file, cancellation), accounts) : null;
        var source = new ComposeSource("明账成文", string.Join("、", paths), accounts)
        {
            Performance = performance,
            Contradictions = [.. books.SelectMany(b => b.Book.Contradictions.Select(c => (b.Path, c)))],
        };
        var written = await new ComposeRun(workbench, terminal).RunAsync(source, options, cancellation);
        return written is null ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>The year of performance, if it is that of the accounts.</summary>
    private static FilledPerformance Fitting(string path, FilledPerformance performance, Accounts accounts) =>
        performance.Year.Unit != accounts.Unit || performance.Year.Year != accounts.Year
            ? throw new UsageException($"{path} 是{performance.Year.Unit}{performance.Year.Year}年度的绩效，填报工作簿是{accounts.Unit}{accounts.Year}年度的决算，请核对单位全称和年度")
            : performance;

    private static Accounts Consolidate(CatalogStore catalog, IReadOnlyList<Accounts> units)
    {
        try
        {
            return Consolidation.Of(catalog, units);
        }
        catch (InvalidOperationException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
