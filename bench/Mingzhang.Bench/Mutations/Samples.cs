namespace Mingzhang.Mutations;

/// <summary>The text disclosures of samples/ without defects.</summary>
internal static class Samples
{
    public static string Folder { get; } = Find();

    public static IReadOnlyList<string> Clean() =>
    [
        Path.Combine(Folder, "jiangxi-2024", "决算公开.txt"),
        Path.Combine(Folder, "jiangxi-2024", "上年决算公开.txt"),
        Path.Combine(Folder, "hunan-2023", "决算公开.txt"),
        Path.Combine(Folder, "hunan-2023", "上年决算公开.txt"),
        Path.Combine(Folder, "shanghai-2024", "决算公开.txt"),
        Path.Combine(Folder, "shanghai-2024", "上年决算公开.txt"),
    ];

    public static string Name(string path) => Path.GetRelativePath(Folder, path);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Mingzhang.slnx")))
            {
                return Path.Combine(folder.FullName, "samples");
            }
        }

        throw new DirectoryNotFoundException("samples/ is not above the program.");
    }
}
