using System.Diagnostics;

namespace Mingzhang.Architecture.Tests;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    private static readonly HashSet<string> Made = ["bin", "obj", ".build", ".git", "node_modules", "TestResults"];

    /// <summary>The top folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Paths of all files under version control, relative to the root; without git, of all that are not made by a build.</summary>
    public static IReadOnlyList<string> Files { get; } = Tracked() ?? [.. Walk(Root).Select(f => Path.GetRelativePath(Root, f))];

    /// <summary>The lines of a file.</summary>
    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    /// <summary>The text of a file.</summary>
    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The files below a folder with an extension.</summary>
    public static IEnumerable<string> Below(string folder, string extension) =>
        Files.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal) && f.EndsWith(extension, StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Mingzhang.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder;
    }

    private static List<string>? Tracked()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", Root, "ls-files", "-z", "--cached"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var names = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
            git.WaitForExit();
            return git.ExitCode == 0 && names.Length > 0 ? [.. names.Where(n => File.Exists(Path.Combine(Root, n)))] : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(d => !Made.Contains(Path.GetFileName(d))).SelectMany(Walk));
}
