namespace Mingzhang.Documents.Writing;

/// <summary>Files that appear whole or not at all: written beside their place under another name, then moved there.</summary>
public static class WholeFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="write">Writes its content.</param>
    /// <exception cref="WritingException">It cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        try
        {
            var beside = Beside(path);
            try
            {
                using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.ReadWrite))
                {
                    write(stream);
                }

                File.Move(beside, path, overwrite: true);
            }
            finally
            {
                File.Delete(beside);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw WritingException.Of(path, e);
        }
    }

    private static string Beside(string path)
    {
        var full = Path.GetFullPath(path);
        return Path.Combine(Path.GetDirectoryName(full) ?? full, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}");
    }
}
