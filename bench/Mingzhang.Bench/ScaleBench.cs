using Mingzhang.Mutations;

namespace Mingzhang.Bench;

/// <summary>(d) How time and memory grow with the number of documents.</summary>
internal static class ScaleBench
{
    public static void Run()
    {
        Console.WriteLine("(d) a folder of text disclosures in one run, one job (goal: linear time, flat memory)");
        var texts = Samples.Clean();
        var one = default(TimeSpan);
        foreach (var count in (int[])[1, 10, 100, 1000])
        {
            var folder = Directory.CreateTempSubdirectory("mz-bench");
            for (var i = 0; i < count; i++)
            {
                File.Copy(texts[i % texts.Count], Path.Combine(folder.FullName, $"{i:D4}.txt"));
            }

            var run = new Command(Command.Mz, "audit", folder.FullName, "--jobs", "1", "--format", "json").Once(watchMemory: true);
            one = count == 1 ? run.Time : one;
            var each = count == 1 ? run.Time : (run.Time - one) / (count - 1);
            Console.WriteLine($"  {count,5} documents {run.Time.TotalSeconds,7:F2} s  {each.TotalMilliseconds,6:F1} ms for each after the first  {run.PeakMemory / 1_000_000,5} MB");
            folder.Delete(recursive: true);
        }
    }
}
