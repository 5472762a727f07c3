using Mingzhang.Cli.Tests.Fakes;

namespace Mingzhang.Cli.Tests.Commands;

public class EditCommandTests
{
    [Theory]
    [InlineData("mark")]
    [InlineData("fix")]
    public void The_output_must_be_named(string command)
    {
        using var mz = new CommandLine();
        var result = mz.Run(command, mz.File("决算.html"));

        Assert.Equal((2, "mz：缺少 --output。用法见 mz --help。\n"), (result.Code, result.Error));
    }

    [Theory]
    [InlineData("mark")]
    [InlineData("fix")]
    public void The_file_itself_is_never_overwritten(string command)
    {
        using var mz = new CommandLine();
        var path = mz.File("决算.txt");
        var before = File.ReadAllBytes(path);
        File.CreateSymbolicLink(Path.Combine(mz.Folder, "链接.txt"), path);

        Assert.Equal(2, mz.Run(command, path, "-o", path).Code);
        Assert.Equal(2, mz.Run(command, path, "-o", Path.Combine(mz.Folder, ".", "决算.txt")).Code);
        Assert.Equal(2, mz.Run(command, path, "-o", Path.Combine(mz.Folder, "链接.txt")).Code);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData("out.docx", "-o 的扩展名应与原文件相同，为 .txt，不能是 .docx")]
    [InlineData("", "-o 应为文件")]
    public void The_output_is_a_file_of_the_same_format(string name, string message)
    {
        using var mz = new CommandLine();
        var result = mz.Run("fix", mz.File("决算.txt"), "-o", Path.Combine(mz.Folder, name));

        Assert.Equal(2, result.Code);
        Assert.Contains(message, result.Error);
    }

    [Theory]
    [InlineData("mark", "损坏.docx", 3)]
    [InlineData("fix", "损坏.docx", 3)]
    [InlineData("mark", "决算.txt", 3)]
    public void A_file_that_cannot_be_edited_is_code_3_and_nothing_is_written(string command, string name, int code)
    {
        using var mz = new CommandLine();
        var output = Path.Combine(mz.Folder, "out" + Path.GetExtension(name));
        var result = mz.Run(command, mz.File(name), "-o", output);

        Assert.Equal(code, result.Code);
        Assert.StartsWith("mz：", result.Error);
        Assert.Single(Directory.GetFiles(mz.Folder));
    }

    [Fact]
    public void A_rule_that_does_not_exist_cannot_be_accepted()
    {
        using var mz = new CommandLine();

        Assert.Contains("没有规则 MZ9999", mz.Run("fix", mz.File("决算.txt"), "-o", Path.Combine(mz.Folder, "out.txt"), "--accept", "MZ9999").Error);
    }

    [Fact]
    public void A_file_without_findings_is_copied()
    {
        using var mz = new CommandLine();
        var path = mz.File("清洁.txt");
        var output = Path.Combine(mz.Folder, "新", "out.txt");
        var result = mz.Run("fix", path, "-o", output);

        Assert.Equal(0, result.Code);
        Assert.Contains("未发现问题；副本与原文件相同", result.Out);
        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(output));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(output)!));
    }

    [Fact]
    public void A_diff_of_a_file_with_itself_is_empty_and_a_bad_file_is_code_3()
    {
        using var mz = new CommandLine();

        Assert.Contains("数据没有不同", mz.Run("diff", mz.File("决算.txt"), mz.File("又.txt")).Out);
        Assert.Equal(3, mz.Run("diff", mz.File("决算.txt"), mz.File("损坏.txt")).Code);
        Assert.Equal(2, mz.Run("diff", mz.File("决算.txt")).Code);
    }
}
