using System.Globalization;

namespace Mingzhang.Bench;

/// <summary>The processor's time that this program and all it has started have used, from Linux's /proc.</summary>
internal static class ProcessTree
{
    /// <summary>Linux counts in hundredths of a second.</summary>
    private const double TicksInSecond = 100;

    public static TimeSpan Time()
    {
        var processes = Directory.EnumerateDirectories("/proc").Select(Stat).OfType<(int Id, int Parent, long Ticks)>().ToList();
        var family = new HashSet<int> { Environment.ProcessId };
        while (processes.Any(p => family.Contains(p.Parent) && family.Add(p.Id)))
        {
            // Each round adds the children of those found.
        }

        return TimeSpan.FromSeconds(processes.Where(p => family.Contains(p.Id)).Sum(p => p.Ticks) / TicksInSecond);
    }

    /// <summary>Its own time and that of its children that have ended.</summary>
    private static (int Id, int Parent, long Ticks)? Stat(string folder)
    {
        try
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                return null;
            }

            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (id, int.Parse(fields[1], CultureInfo.InvariantCulture), fields[11..15].Sum(f => long.Parse(f, CultureInfo.InvariantCulture)));
        }
        catch (IOException)
        {
            return null; // It ended in between.
        }
    }
}
