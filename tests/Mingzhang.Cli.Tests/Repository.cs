namespace Mingzhang.Cli.Tests;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>The top folder.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Mingzhang.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Not below the repository.");
        }

        return folder;
    }
}
