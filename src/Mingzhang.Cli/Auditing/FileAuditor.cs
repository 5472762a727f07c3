using System.Threading.Channels;
using Mingzhang.Cli.Seam;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Cli.Auditing;

/// <summary>Audits many files at once and hands the results over one by one, in the order of the files.</summary>
internal sealed class FileAuditor(IWorkbench workbench, AuditOptions options, FindingFilter filter, int jobs)
{
    /// <summary>How many results may wait for their turn for each job, which bounds memory.</summary>
    private const int WaitingForEachJob = 2;

    /// <summary>
    /// Audits the files. A file that fails is a <see cref="FailedFile"/>. When cancelled, it returns after the result that is
    /// being handed over.
    /// </summary>
    /// <param name="files">What to audit.</param>
    /// <param name="add">Takes each result, in order, never two at once.</param>
    /// <param name="cancellation">Stops the run.</param>
    public async Task RunAsync(IReadOnlyList<InputFile> files, Action<FileResult> add, CancellationToken cancellation)
    {
        if (files.Count == 1)
        {
            add(Audit(files[0], cancellation));
            return;
        }

        var queue = Channel.CreateBounded<Task<FileResult>>(jobs * WaitingForEachJob);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var producing = ProduceAsync(files, queue.Writer, stop.Token);
        try
        {
            await foreach (var task in queue.Reader.ReadAllAsync(cancellation))
            {
                add(await task);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await producing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ProduceAsync(IReadOnlyList<InputFile> files, ChannelWriter<Task<FileResult>> writer, CancellationToken cancellation)
    {
        using var free = new SemaphoreSlim(jobs);
        var started = new List<Task>();
        try
        {
            foreach (var file in files)
            {
                await free.WaitAsync(cancellation);
                var task = Task.Run(
                    () =>
                    {
                        try
                        {
                            return Audit(file, cancellation);
                        }
                        finally
                        {
                            free.Release();
                        }
                    },
                    CancellationToken.None);
                started.RemoveAll(t => t.IsCompleted);
                started.Add(task);
                await writer.WriteAsync(task, cancellation);
            }
        }
        finally
        {
            writer.Complete();
            await Task.WhenAll(started).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private FileResult Audit(InputFile file, CancellationToken cancellation)
    {
        try
        {
            var view = AuditView.Of(workbench.Audit(file.Path, options, cancellation), filter);
            return view.IsDisclosure || file.FromDirectory ? new AuditedFile(file, view) : NoDisclosure(file, view);
        }
        catch (DocumentException e)
        {
            return new FailedFile(file, e.Path == file.Path ? e.Cause : $"{e.Path}：{e.Cause}", e.Remedy);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // One file must never stop the others, whatever defect of ours it meets.
            return new FailedFile(file, $"程序出错（{e.GetType().Name}：{e.Message}）", "请把这个文件和这行提示发给开发者");
        }
    }

    /// <summary>A file the user named and that holds nothing to audit; what its reader noticed may be the reason.</summary>
    private static FailedFile NoDisclosure(InputFile file, AuditView view)
    {
        const int mostReasons = 3;
        var reasons = string.Concat(view.Disclosure.Warnings.Take(mostReasons).Select(w => $"；{w}"));
        return new(
            file, "不是决算公开文本，也不是绩效评价报告：没有认出任何报表、自评表或规定的章节" + reasons,
            "请确认文件内容；只有部分章节或表格的，请补上标题");
    }
}
