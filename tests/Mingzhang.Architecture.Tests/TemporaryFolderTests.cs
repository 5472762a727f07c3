namespace Mingzhang.Architecture.Tests;

/// <summary>What the tests of all rooms share: a folder that leaves nothing behind.</summary>
public class TemporaryFolderTests
{
    [Fact]
    public void It_is_gone_with_all_that_was_written_into_it()
    {
        string path;
        using (var folder = new TemporaryFolder())
        {
            path = folder.Path;
            Assert.Equal("数字", File.ReadAllText(folder.Write("下级/文本.txt", "数字"u8)));
        }

        Assert.False(Directory.Exists(path));
    }

    [Fact]
    public void It_may_be_gone_already()
    {
        var folder = new TemporaryFolder();
        Directory.Delete(folder.Path);
        folder.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Tests_make_no_other() =>
        Assert.Equal([], Repository.Below("tests", ".cs").Where(f =>
            !f.EndsWith("TemporaryFolder.cs", StringComparison.Ordinal) && Repository.Text(f) is var text &&
            (text.Contains("CreateTemp" + "Subdirectory") || text.Contains("GetTemp" + "FileName"))));
}
