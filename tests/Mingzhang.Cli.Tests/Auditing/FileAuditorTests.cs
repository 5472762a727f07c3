using System.Collections.Concurrent;
using Mingzhang.Cli.Auditing;
using Mingzhang.Cli.Tests.Fakes;

namespace Mingzhang.Cli.Tests.Auditing;

public class FileAuditorTests
{
    [Fact]
    public async Task Results_come_in_the_order_of_the_files_though_the_first_takes_longest()
    {
        using var mz = new CommandLine();
        var first = mz.File("01.txt");
        var files = Enumerable.Range(1, 12).Select(i => mz.File($"{i:00}.txt")).ToList();
        var workbench = new FakeWorkbench { Before = path => Thread.Sleep(path == first ? 200 : 1) };

        Assert.Equal(files, await RunAsync(workbench, files, jobs: 4));
    }

    [Fact]
    public async Task No_more_than_the_jobs_asked_for_run_at_once_and_few_results_wait()
    {
        using var mz = new CommandLine();
        var files = Enumerable.Range(1, 40).Select(i => mz.File($"{i:00}.txt")).ToList();
        var started = new ConcurrentBag<string>();
        var mostWaiting = 0;
        var taken = 0;
        var workbench = new FakeWorkbench { Before = started.Add };
        var auditor = new FileAuditor(workbench, new(), FindingFilter.All, jobs: 2);

        await auditor.RunAsync(
            [.. files.Select(f => new InputFile(f, f, false))],
            _ =>
            {
                Thread.Sleep(5);
                taken++;
                mostWaiting = Math.Max(mostWaiting, started.Count - taken);
            },
            CancellationToken.None);

        Assert.Equal(40, taken);
        Assert.InRange(mostWaiting, 0, 2 + 4 + 2);
    }

    private static async Task<List<string>> RunAsync(FakeWorkbench workbench, IEnumerable<string> files, int jobs)
    {
        var done = new List<string>();
        await new FileAuditor(workbench, new(), FindingFilter.All, jobs)
            .RunAsync([.. files.Select(f => new InputFile(f, f, false))], r => done.Add(r.Input.Path), CancellationToken.None);
        return done;
    }
}
