namespace Mingzhang.Tests;

/// <summary>A folder of one test's own, which is deleted when the test is done with it, or at the latest when the run ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mz-test");

    /// <summary>Makes the folder.</summary>
    public TemporaryFolder() => AppDomain.CurrentDomain.ProcessExit += DeleteAtExit;

    /// <summary>Its full path.</summary>
    public string Path => folder.FullName;

    /// <summary>Writes a file into it and returns the file's path.</summary>
    public string Write(string name, ReadOnlySpan<byte> content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        file.Write(content);
        return path;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= DeleteAtExit;
        folder.Refresh();
        if (folder.Exists)
        {
            folder.Delete(recursive: true);
        }
    }

    private void DeleteAtExit(object? sender, EventArgs e) => Dispose();
}
