using System.IO.Compression;
using System.Text;

namespace Mingzhang.Cli.Tests.Editing;

/// <summary>Copies of the sample disclosure with some words of its content changed, in any format that can be changed.</summary>
internal static class Damaged
{
    /// <summary>Writes such a copy.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="extension">The format.</param>
    /// <param name="changes">The words that stand in the sample, and those to put at their first occurrence.</param>
    /// <returns>Its path.</returns>
    public static string Copy(string folder, string extension, params (string Right, string Wrong)[] changes)
    {
        var sample = Path.Combine(Repository.Root, "samples", "jiangxi-2024", "决算公开" + extension);
        var path = Path.Combine(folder, "有误" + extension);
        File.Copy(sample, path);
        Change(path, changes);
        return path;
    }

    /// <summary>Changes some words of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="changes">The words that stand in it, and those to put at their first occurrence.</param>
    public static void Change(string path, IReadOnlyList<(string Right, string Wrong)> changes)
    {
        if (Path.GetExtension(path) is ".docx" or ".xlsx")
        {
            using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
            foreach (var change in changes)
            {
                var entry = zip.Entries.First(e => Text(e).Contains(change.Right, StringComparison.Ordinal));
                var content = Encoding.UTF8.GetBytes(Changed(Text(entry), change));
                var time = entry.LastWriteTime;
                using (var stream = entry.Open())
                {
                    stream.SetLength(0);
                    stream.Write(content);
                }

                entry.LastWriteTime = time;
            }
        }
        else
        {
            File.WriteAllText(path, changes.Aggregate(File.ReadAllText(path), Changed));
        }
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static string Changed(string text, (string Right, string Wrong) change)
    {
        var at = text.IndexOf(change.Right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The sample does not say {change.Right}.");
        return text.Remove(at, change.Right.Length).Insert(at, change.Wrong);
    }
}
