using Mingzhang.Mutations;

namespace Mingzhang.Bench;

/// <summary>Whole runs of mz against whole runs of other programs.</summary>
internal static class ProcessBench
{
    private const int Runs = 20;

    /// <summary>(a) Auditing a PDF against only taking it apart.</summary>
    public static void Pdf()
    {
        Console.WriteLine("(a) audit of a PDF against pdftotext -layout plus mutool trace (goal 2.5 times)");
        foreach (var path in Directory.GetFiles(Samples.Folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var reference = new Command("pdftotext", "-layout", path, "-").Fastest(Runs) + new Command("mutool", "trace", path).Fastest(Runs);
            Print(Samples.Name(path), new Command(Command.Mz, "audit", path).Fastest(Runs), reference);
        }
    }

    /// <summary>(c) One text disclosure in a fresh process against a program that does nothing.</summary>
    public static void Fresh()
    {
        Console.WriteLine("(c) one text disclosure in a fresh process against a framework-dependent .NET console program that does nothing (goal 4 times)");
        var reference = new Command(Command.Empty).Fastest(Runs);
        foreach (var path in Samples.Clean())
        {
            Print(Samples.Name(path), new Command(Command.Mz, "audit", path).Fastest(Runs), reference);
        }
    }

    private static void Print(string name, Run run, Run reference)
    {
        Console.WriteLine($"  {name,-32} {run.Time.TotalMilliseconds,7:F0} ms  reference {reference.Time.TotalMilliseconds,6:F0} ms  ratio {run.Time / reference.Time,5:F2}");
        Console.WriteLine($"  {"of the processors",-32} {run.Processor.TotalMilliseconds,7:F0} ms  reference {reference.Processor.TotalMilliseconds,6:F0} ms  ratio {run.Processor / reference.Processor,5:F2}");
    }
}
