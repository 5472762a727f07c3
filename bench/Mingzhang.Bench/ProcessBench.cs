using Mingzhang.Mutations;

namespace Mingzhang.Bench;

/// <summary>Whole runs of mz against whole runs of other programs.</summary>
internal static class ProcessBench
{
    private const int Runs = 12;

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
        Console.WriteLine("(c) one text disclosure in a fresh process against an empty .NET program (goal 4 times)");
        var reference = new Command(Command.Empty).Fastest(Runs);
        foreach (var path in Samples.Clean())
        {
            Print(Samples.Name(path), new Command(Command.Mz, "audit", path).Fastest(Runs), reference);
        }
    }

    private static void Print(string name, TimeSpan time, TimeSpan reference) =>
        Console.WriteLine($"  {name,-32} {time.TotalMilliseconds,7:F0} ms  reference {reference.TotalMilliseconds,6:F0} ms  ratio {time / reference,5:F2}");
}
