using System.Text;
using System.Text.Json;
using Mingzhang.Cli.Seam;

namespace Mingzhang.Cli.Tests.Auditing;

/// <summary>docs/errors shows what the program really says of every kind of bad file.</summary>
public class ErrorGalleryTests
{
    private const string Rewrite = "MINGZHANG_WRITE_DOCS";

    [Fact]
    public async Task The_gallery_shows_what_the_program_says()
    {
        var page = await Page();
        var path = Path.Combine(Repository.Root, "docs", "errors", "README.md");
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            await File.WriteAllTextAsync(path, page, TestContext.Current.CancellationToken);
        }

        Assert.True(page == await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), $"docs/errors is stale; run {Rewrite}=1 ./test");
    }

    [Fact]
    public async Task None_of_them_is_left_out_of_a_directory()
    {
        using var folder = new TemporaryFolder();
        BadFile[] files = [.. BadFile.All.Where(f => f.Make is not null)];
        foreach (var bad in files)
        {
            bad.Make!(Path.Combine(folder.Path, bad.Name));
        }

        using var output = new StringWriter { NewLine = "\n" };
        var code = await MzProgram.RunAsync(
            ["audit", folder.Path, "--format", "json"], () => new Workbench(), new(output, TextWriter.Null, OutIsTerminal: false, ErrorIsTerminal: false, WantsColour: false),
            TestContext.Current.CancellationToken);

        Assert.Equal(3, code);
        Assert.Equal(
            files.Select(f => f.Name).Order(StringComparer.Ordinal),
            output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)
                .Where(e => e.GetProperty("error").GetProperty("remedy").GetString()!.Length > 0).Select(e => Path.GetFileName(e.GetProperty("document").GetString())));
    }

    private static async Task<string> Page()
    {
        var page = new StringBuilder(
            """
            # 读不了的文件

            每一种读不了的文件，以及 `mz audit` 对它说的话。返回值都是 3；审核多个文件时，其余文件照常审核。
            本页由程序的实际输出生成，与程序不符时测试不通过。

            | 文件 | 怎样形成 | 输出 |
            |---|---|---|

            """);
        using var folder = new TemporaryFolder();
        foreach (var bad in BadFile.All)
        {
            var path = Path.Combine(folder.Path, bad.Name);
            bad.Make?.Invoke(path);
            using var output = new StringWriter();
            using var error = new StringWriter { NewLine = "\n" };
            var code = await MzProgram.RunAsync(
                ["audit", path], () => new Workbench(), new(output, error, OutIsTerminal: false, ErrorIsTerminal: false, WantsColour: false),
                TestContext.Current.CancellationToken);

            Assert.Equal((3, ""), (code, output.ToString()));
            page.Append($"| `{bad.Name}` | {bad.How} | {error.ToString().TrimEnd('\n').Replace(folder.Path + Path.DirectorySeparatorChar, "")} |\n");
        }

        return page.ToString();
    }
}
