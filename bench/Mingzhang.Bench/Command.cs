using System.Diagnostics;
using Mingzhang.Mutations;

namespace Mingzhang.Bench;

/// <summary>What running a program took.</summary>
/// <param name="Time">From start to end.</param>
/// <param name="PeakMemory">The most memory it held, in bytes.</param>
internal readonly record struct Run(TimeSpan Time, long PeakMemory);

/// <summary>Runs programs as a user does and measures them from outside.</summary>
internal sealed class Command(string program, params string[] arguments)
{
    /// <summary>The program as ./mz has built it.</summary>
    public static string Mz { get; } = Path.Combine(Repository, ".build", "mz", "mz");

    /// <summary>A .NET program that does nothing.</summary>
    public static string Empty { get; } = Path.Combine(Repository, "bench", "Mingzhang.Bench.Empty", "bin", "Release", "net10.0", "Mingzhang.Bench.Empty");

    private static string Repository => Path.GetDirectoryName(Samples.Folder)!;

    /// <summary>The fastest of some runs: what disturbs a run only makes it slower.</summary>
    public TimeSpan Fastest(int runs) => Enumerable.Range(0, runs).Min(_ => Once(watchMemory: false).Time);

    /// <summary>Runs it once; what it prints is thrown away.</summary>
    public Run Once(bool watchMemory)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_GCgen0size"] = "0x4000000";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var peak = 0L;
        while (watchMemory && !process.WaitForExit(TimeSpan.FromMilliseconds(20)))
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
        }

        process.WaitForExit();
        return new(watch.Elapsed, peak);
    }
}
