using System.CommandLine;
using Mingzhang.Cli.Reporting.Json;
using Mingzhang.Cli.Reporting.Text;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Text;
using Mingzhang.Composition.Evaluating;
using Mingzhang.Performance;

namespace Mingzhang.Cli.Commands.Performance;

/// <summary>A command that asks something of a workbook's year and shows the answer as text or JSON; errors among the notices give exit code 1.</summary>
/// <typeparam name="T">The answer.</typeparam>
/// <param name="Name">As it is called.</param>
/// <param name="Description">In Chinese.</param>
/// <param name="Title">Of the page.</param>
internal sealed record YearCommand<T>(string Name, string Description, string Title)
{
    /// <summary>What is asked.</summary>
    public required Func<Evaluator, FilledPerformance, T> Ask { get; init; }

    /// <summary>The answer as JSON.</summary>
    public required Func<FilledPerformance, T, JsonPerformance> Json { get; init; }

    /// <summary>Shows the answer below the page's head.</summary>
    public required Action<TextPage, T> Show { get; init; }

    /// <summary>What a person must look at.</summary>
    public required Func<T, IEnumerable<Notice>> Notices { get; init; }

    /// <summary>The command.</summary>
    public Command Make(Func<IWorkbench> workbench, Terminal terminal)
    {
        var (book, format) = (PerfCommand.Book(), PerfCommand.Format());
        var command = new Command(Name, Description) { book, format };
        command.SetAction((result, cancellation) => Task.FromResult(Run(result.GetRequiredValue(book), result.GetValue(format) == "json", workbench(), terminal, cancellation)));
        return command;
    }

    private int Run(string path, bool isJson, IWorkbench workbench, Terminal terminal, CancellationToken cancellation)
    {
        var filled = workbench.ReadPerformance(path, cancellation);
        var answer = Ask(new(workbench.Catalog, filled.Profile), filled);
        if (isJson)
        {
            JsonPerformance.Write(terminal.Out, Json(filled, answer));
        }
        else
        {
            var page = new TextPage(terminal.Out, terminal.Colours);
            PerfText.Head(page, Title, path, filled);
            Show(page, answer);
        }

        return PerfCommand.CodeOf(Notices(answer));
    }
}
