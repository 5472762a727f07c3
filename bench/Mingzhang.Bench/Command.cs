using System.Diagnostics;
using Mingzhang.Mutations;

namespace Mingzhang.Bench;

/// <summary>What running a program took.</summary>
/// <param name="Time">From start to end, by the clock.</param>
/// <param name="Processor">What it and the programs it ran used of the processors, where measured; what else runs on the machine changes it little.</param>
/// <param name="PeakMemory">The most memory it held, in bytes; 0 if that was not watched.</param>
internal readonly record struct Run(TimeSpan Time, TimeSpan Processor, long PeakMemory)
{
    /// <summary>One run after another.</summary>
    public static Run operator +(Run a, Run b) => new(a.Time + b.Time, a.Processor + b.Processor, Math.Max(a.PeakMemory, b.PeakMemory));
}

/// <summary>Runs programs as a user does and measures them from outside.</summary>
internal sealed class Command(string program, params string[] arguments)
{
    /// <summary>The program that ./mz starts for auditing, as it has built it.</summary>
    public static string Mz { get; } = Path.Combine(Repository, ".build", "native", "mz");

    /// <summary>A .NET program that does nothing.</summary>
    public static string Empty { get; } = Path.Combine(Repository, "bench", "Mingzhang.Bench.Empty", "bin", "Release", "net10.0", "Mingzhang.Bench.Empty");

    private static string Repository => Path.GetDirectoryName(Samples.Folder)!;

    /// <summary>The shortest time of some runs, for what disturbs a run only makes it slower, and their mean use of the processors.</summary>
    public Run Fastest(int runs)
    {
        var before = Children();
        var time = Enumerable.Range(0, runs).Min(_ => Once(watchMemory: false).Time);
        return new(time, (Children() - before) / runs, 0);
    }

    /// <summary>Runs it once; what it prints is thrown away.</summary>
    public Run Once(bool watchMemory)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };

        // As ./mz starts its program.
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
            peak = Math.Max(peak, PeakOf(process));
        }

        process.WaitForExit();
        return new(watch.Elapsed, TimeSpan.Zero, peak);
    }

    /// <summary>The most memory a process has held; nothing once it has ended.</summary>
    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>What all child processes that have ended used of the processors, theirs included.</summary>
    private static TimeSpan Children()
    {
        // After the name in brackets come the state and twelve numbers before these two (proc(5): cutime, cstime), in hundredths of a second.
        var fields = File.ReadAllText("/proc/self/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return TimeSpan.FromMilliseconds(10 * (long.Parse(fields[13]) + long.Parse(fields[14])));
    }
}
