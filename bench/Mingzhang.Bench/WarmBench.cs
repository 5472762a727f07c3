using System.Diagnostics;
using Mingzhang.Mutations;

namespace Mingzhang.Bench;

/// <summary>How many text disclosures one core audits in a second of its time, once the program is warm.</summary>
internal static class WarmBench
{
    private const int WarmUp = 500;
    private const int Measured = 300;

    public static void Run()
    {
        var engine = new Engine();
        Console.WriteLine("(b) text disclosures audited per second of one core, warm (goal 200)");
        foreach (var path in Samples.Clean())
        {
            var text = File.ReadAllText(path);
            Time(engine, path, text, WarmUp);
            Console.WriteLine($"  {Samples.Name(path),-32} {Measured / Time(engine, path, text, Measured).TotalSeconds,7:F0} per second");
        }
    }

    /// <summary>The processor's time, not the clock's: other programs may be running.</summary>
    private static TimeSpan Time(Engine engine, string path, string text, int times)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < times; i++)
        {
            engine.Audit(path, text);
        }

        process.Refresh();
        return process.TotalProcessorTime - before;
    }
}
