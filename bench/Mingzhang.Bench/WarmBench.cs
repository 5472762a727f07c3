using System.Diagnostics;
using Mingzhang.Mutations;

namespace Mingzhang.Bench;

/// <summary>How many text disclosures one core audits in a second of its time, once the program is warm.</summary>
internal static class WarmBench
{
    private const int WarmUp = 700;
    private const int Batches = 12;
    private const int Batch = 50;

    public static void Run()
    {
        var engine = new Engine();
        Console.WriteLine("(b) text disclosures audited per second of one core, warm (goal 200)");
        var texts = Samples.Clean().Select(p => (Path: p, Text: File.ReadAllText(p))).ToArray();
        foreach (var (path, text) in texts)
        {
            Time(engine, path, text, WarmUp);
        }

        foreach (var (path, text) in texts)
        {
            var fastest = Enumerable.Range(0, Batches).Min(_ => Time(engine, path, text, Batch));
            Console.WriteLine($"  {Samples.Name(path),-32} {Batch / fastest.TotalSeconds,7:F0} per second");
        }
    }

    /// <summary>The processor's time, not the clock's, and of the fastest batch: other programs may be running.</summary>
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
