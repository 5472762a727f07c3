using Mingzhang.Documents.Reading;

namespace Mingzhang.Cli.Auditing;

/// <summary>Finds the files a user means.</summary>
internal static class InputFiles
{
    /// <summary>What no document is kept in, though it may lie beside one: parts of web pages and programs, traces of systems, our own reports.</summary>
    private static readonly HashSet<string> NoDocuments = new(StringComparer.OrdinalIgnoreCase)
    {
        ".css", ".js", ".json", ".jsonl", ".sarif", ".toml", ".yaml", ".yml", ".gif", ".ico", ".svg", ".woff", ".woff2", ".ttf", ".otf", ".mp3", ".mp4",
        ".ini", ".db", ".lnk", ".url", ".exe", ".dll", ".log", ".tmp", ".bak", ".py", ".sh", ".bat",
    };

    /// <summary>
    /// The files in the order named; below a directory all that may be documents, in order of their paths, without hidden ones
    /// and without following links to directories. One of a format that cannot be read is kept, and so is a name that does not
    /// exist: reading it will say so.
    /// </summary>
    /// <exception cref="DocumentException">A directory cannot be listed.</exception>
    public static IReadOnlyList<InputFile> Find(IEnumerable<string> paths)
    {
        var files = new List<InputFile>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(Below(path));
            }
            else
            {
                files.Add(new(path, Path.GetFileName(path), FromDirectory: false));
            }
        }

        return files;
    }

    private static IEnumerable<InputFile> Below(string directory)
    {
        try
        {
            var found = new List<string>();
            Collect(directory, found);
            found.Sort(StringComparer.Ordinal);
            return found.Select(f => new InputFile(f, Path.GetRelativePath(directory, f), FromDirectory: true));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(directory, "目录打不开", "请检查权限", e);
        }
    }

    private static void Collect(string directory, List<string> found)
    {
        found.AddRange(Directory.EnumerateFiles(directory).Where(f => IsWanted(f) && !NoDocuments.Contains(Path.GetExtension(f))));
        foreach (var child in Directory.EnumerateDirectories(directory))
        {
            if (IsWanted(child) && !File.GetAttributes(child).HasFlag(FileAttributes.ReparsePoint))
            {
                Collect(child, found);
            }
        }
    }

    /// <summary>Neither hidden nor the lock file an office program leaves beside an open document.</summary>
    private static bool IsWanted(string path)
    {
        var name = Path.GetFileName(path);
        return !name.StartsWith('.') && !name.StartsWith("~$", StringComparison.Ordinal);
    }
}
