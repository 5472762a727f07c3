using Mingzhang.Documents.Writing;

namespace Mingzhang.Cli.Editing;

/// <summary>The file a command writes beside the one it reads. It appears whole or not at all.</summary>
internal sealed class OutputFile
{
    private readonly string path;

    private OutputFile(string path) => this.path = path;

    /// <summary>Checks that a path can take an edited copy of a file.</summary>
    /// <param name="path">Where the copy is to be.</param>
    /// <param name="input">The file it is a copy of.</param>
    /// <exception cref="UsageException">It is the file itself, a directory, or of another format.</exception>
    public static OutputFile Of(string path, string input)
    {
        if (Target(path) == Target(input))
        {
            throw new UsageException($"-o 不能是原文件 {path}，请另取一个文件名");
        }

        if (Directory.Exists(path))
        {
            throw new UsageException($"-o 应为文件，{path} 是目录");
        }

        var (given, wanted) = (Path.GetExtension(path), Path.GetExtension(input));
        return string.Equals(given, wanted, StringComparison.OrdinalIgnoreCase)
            ? new(path)
            : throw new UsageException($"-o 的扩展名应与原文件相同，为 {wanted}，不能是 {(given.Length == 0 ? path : given)}");
    }

    /// <summary>Writes the file, and the folders above it.</summary>
    /// <exception cref="WritingException">It cannot be written.</exception>
    public void Write(byte[] content)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw WritingException.Of(path, e);
        }

        WholeFile.Write(path, stream => stream.Write(content));
    }

    /// <inheritdoc/>
    public override string ToString() => path;

    /// <summary>What a path leads to, through links.</summary>
    private static string Target(string path) =>
        Path.GetFullPath(File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path);
}
