using Mingzhang.Cli;
using Mingzhang.Cli.Seam;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = !stop.IsCancellationRequested; // a second Ctrl-C ends the process at once
    stop.Cancel();
};
return await MzProgram.RunAsync(args, () => new Workbench(), Terminal.OfProcess(), stop.Token);
