using System.Text.RegularExpressions;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Tests.Fakes;

namespace Mingzhang.Cli.Tests.Reporting;

public partial class ReadmeTests
{
    private const string Workbook = "samples/jiangxi-2024/填报.xlsx";
    private const string Sample = "samples/damaged/决算公开（有误）.txt";

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public async Task The_output_shown_is_real(string page)
    {
        using var output = new StringWriter { NewLine = "\n" };
        await MzProgram.RunAsync(
            ["audit", Path.Combine(Repository.Root, Sample)], () => new Workbench(),
            new(output, TextWriter.Null, OutIsTerminal: false, ErrorIsTerminal: false, WantsColour: false), TestContext.Current.CancellationToken);
        var real = output.ToString().Replace(Path.Combine(Repository.Root, Sample), Sample).Split('\n').Select(WithoutCounts).ToHashSet();
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, page), TestContext.Current.CancellationToken);
        var shown = text.Split("```text\n")[1].Split("\n```")[0].Split('\n');

        Assert.NotEmpty(shown);
        Assert.DoesNotContain(shown, line => line != "……" && !real.Contains(WithoutCounts(line)));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public async Task What_is_composed_is_real(string page)
    {
        using var mz = new CommandLine { Shipped = new Workbench() };
        var workbook = Path.Combine(Repository.Root, Workbook);
        var said = mz.Run("compose", workbook, "--to", "docx,html,txt", "-o", mz.Folder).Out.Replace(workbook, Workbook).Replace(mz.Folder, "成文").Split('\n').ToHashSet();
        var written = (await File.ReadAllLinesAsync(Directory.GetFiles(mz.Folder, "*.txt").Single(), TestContext.Current.CancellationToken)).ToHashSet();
        var blocks = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, page), TestContext.Current.CancellationToken)).Split("```text\n")[2..].Select(b => b.Split("\n```")[0].Split('\n')).ToArray();

        Assert.Equal(2, blocks.Length);
        Assert.DoesNotContain(blocks[0], line => !said.Contains(line));
        Assert.DoesNotContain(blocks[1], line => line != "……" && !written.Contains(line));
    }

    /// <summary>How many findings there are and which number each has changes with every new rule; the page need not.</summary>
    private static string WithoutCounts(string line) => Counts().Replace(line, "#");

    [GeneratedRegex(@"(?<=错误 |存疑 |提示 |相符 |不符 |另有 |共 |读懂 |核对到 |（)\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Counts();
}
