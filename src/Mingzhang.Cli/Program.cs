using Mingzhang.Cli;
using Mingzhang.Cli.Commands;
using Mingzhang.Cli.Seam;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = !stop.IsCancellationRequested; // a second Ctrl-C ends the process at once
    stop.Cancel();
};
var workbench = new Workbench();
if (args is [AuditCommand.Name or ReadCommand.Name, ..])
{
    workbench.Prepare();
}

return await MzProgram.RunAsync(args, () => workbench, Terminal.OfProcess(), stop.Token);
