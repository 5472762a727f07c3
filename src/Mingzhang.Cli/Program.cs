using Mingzhang.Cli;
using Mingzhang.Cli.Seam;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};
return await MzProgram.RunAsync(args, () => new Workbench(), Terminal.OfProcess(), stop.Token);
